from django.urls import path

from forms.views import access, address, apply, confirm, doors, mine, misuse, review, texts

app_name = "forms"

urlpatterns = [
    path("l/<str:token>/", access.open_link, name="open_link"),
    path("link/nieuw/", access.fresh, name="fresh"),
    path("bevestigen/<uuid:link_id>/", confirm.confirm, name="confirm"),
    path("beoordelen/<uuid:link_id>/", review.review, name="review"),
    path("beoordelen/<uuid:link_id>/nummer.vcf", review.card, name="card"),
    path("mijn/<uuid:link_id>/", mine.mine, name="mine"),
    path("mijn/<uuid:link_id>/<str:reference>.json", mine.receipt, name="receipt"),
    path("misbruik/<uuid:link_id>/", misuse.report, name="misuse"),
    path("adres/<uuid:link_id>/", address.confirm, name="address"),
    path("toestemming/<uuid:text_id>/", texts.consent_text, name="consent_text"),
    path("groep/<uuid:group>/aanmelden/", doors.sign_up, name="sign_up"),
    path("groep/<uuid:group>/bericht/", doors.contact, name="contact"),
    path("altcha/", apply.challenge, name="challenge"),
]
