"""The agenda: when something happens, in what words, and how calendars read it."""
