// The external build: its worker and style sheet are files of their own, as our Content-Security-Policy asks.
import "altcha/external";
import "altcha/i18n/nl";
import "altcha/i18n/en";
