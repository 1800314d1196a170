import django.db.models.deletion
import forms.reference
import modelcluster.fields
import uuid
import wagtail.contrib.routable_page.models
import wagtail.fields
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('groups', '0001_initial'),
        ('home', '0001_initial'),
        ('wagtailcore', '0097_baselogentry_uuid_action_timestamp_indexes'),
    ]

    operations = [
        migrations.CreateModel(
            name='Heartbeat',
            fields=[
                ('name', models.CharField(max_length=40, primary_key=True, serialize=False)),
                ('at', models.DateTimeField()),
            ],
            options={
                'verbose_name': 'hartslag',
                'verbose_name_plural': 'hartslagen',
            },
        ),
        migrations.CreateModel(
            name='LedgerHead',
            fields=[
                ('ledger', models.UUIDField(primary_key=True, serialize=False)),
                ('seq', models.BigIntegerField(default=0)),
                ('hash', models.CharField(max_length=64)),
            ],
        ),
        migrations.CreateModel(
            name='MailPause',
            fields=[
                ('id', models.PositiveSmallIntegerField(default=1, editable=False, primary_key=True, serialize=False)),
                ('since', models.DateTimeField()),
                ('probe_at', models.DateTimeField()),
                ('error', models.CharField(max_length=200)),
            ],
            options={
                'verbose_name': 'pauze van de e-mail',
                'verbose_name_plural': 'pauzes van de e-mail',
            },
        ),
        migrations.CreateModel(
            name='SolvedChallenge',
            fields=[
                ('challenge', models.CharField(max_length=128, primary_key=True, serialize=False)),
                ('used_at', models.DateTimeField(db_index=True)),
            ],
        ),
        migrations.CreateModel(
            name='Ask',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('purpose', models.SlugField(help_text='Bijvoorbeeld: membership, rules, age.', max_length=40, verbose_name='doel (code)')),
                ('nature', models.CharField(choices=[('consent', 'toestemming'), ('agreement', 'akkoord'), ('declaration', 'verklaring')], default='consent', max_length=12, verbose_name='soort')),
                ('label_nl', models.CharField(help_text='{leeftijd} en {website} vult de website zelf in.', max_length=300, verbose_name='tekst bij het vakje')),
                ('label_en', models.CharField(blank=True, max_length=300, verbose_name='tekst bij het vakje (Engels)')),
                ('description', models.CharField(help_text='Zo staat het doel in het bewijs van toestemming.', max_length=200, verbose_name='waarvoor')),
                ('retention', models.CharField(blank=True, default='P30D after decision', max_length=80, verbose_name='bewaartermijn (ISO 8601)')),
                ('page', models.ForeignKey(blank=True, help_text='De privacytekst of de huisregels waar het vakje naar verwijst.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.page', verbose_name='pagina met de volledige tekst')),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='asks', to='wagtailcore.site', verbose_name='website')),
            ],
            options={
                'verbose_name': 'vakje',
                'verbose_name_plural': 'vakjes',
            },
        ),
        migrations.CreateModel(
            name='Case',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uuid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('reference', models.CharField(default=forms.reference.new, editable=False, max_length=16, unique=True, verbose_name='kenmerk')),
                ('kind', models.CharField(max_length=24, verbose_name='soort')),
                ('status', models.CharField(choices=[('open', 'open'), ('waiting', 'in de wachtkamer'), ('queued', 'op de wachtlijst'), ('approved', 'goedgekeurd'), ('joined', 'in de groep'), ('rejected', 'afgewezen'), ('withdrawn', 'ingetrokken'), ('left', 'uit de groep'), ('handled', 'afgehandeld')], default='open', max_length=12, verbose_name='status')),
                ('status_at', models.DateTimeField(verbose_name='sinds')),
                ('created_at', models.DateTimeField(verbose_name='ontvangen')),
                ('routed_by', models.CharField(choices=[('rule', 'adres'), ('choice', 'gekozen groep'), ('desk', 'loket'), ('team', 'team, want geen groep past'), ('waiting', 'wachtkamer: wil een groep beginnen'), ('form', 'team, volgens het formulier'), ('site', 'redactie, want er is geen team')], max_length=8, verbose_name='hier gekomen door')),
                ('rule', models.CharField(blank=True, max_length=60, verbose_name='regel')),
                ('rule_version', models.PositiveIntegerField(null=True, verbose_name='versie van de regel')),
                ('waits_since', models.DateTimeField(null=True, verbose_name='wacht sinds')),
                ('event_key', models.UUIDField(editable=False, null=True)),
                ('event_day', models.DateField(editable=False, null=True)),
                ('invite_shown_at', models.DateTimeField(null=True, verbose_name='uitnodiging getoond')),
                ('desk', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='cases', to='groups.desk', verbose_name='loket')),
                ('neighbourhood', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='cases', to='groups.neighbourhood', verbose_name='buurt')),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='cases', to='wagtailcore.site', verbose_name='website')),
                ('watch_group', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='cases', to='groups.watchgroup', verbose_name='groep')),
            ],
            options={
                'verbose_name': 'aanvraag',
                'verbose_name_plural': 'aanvragen',
                'ordering': ['-created_at'],
            },
        ),
        migrations.CreateModel(
            name='ConsentEvent',
            fields=[
                ('id', models.UUIDField(editable=False, primary_key=True, serialize=False)),
                ('ledger', models.UUIDField()),
                ('seq', models.BigIntegerField(verbose_name='volgnummer')),
                ('record_id', models.UUIDField(db_index=True, verbose_name='bewijs')),
                ('principal_id', models.UUIDField(db_index=True, verbose_name='betrokkene')),
                ('submission_uuid', models.UUIDField(db_index=True)),
                ('text_id', models.UUIDField()),
                ('purpose', models.CharField(max_length=40, verbose_name='doel')),
                ('state', models.CharField(max_length=32, verbose_name='toestand')),
                ('at', models.CharField(max_length=32, verbose_name='wanneer (UTC)')),
                ('body', models.TextField()),
                ('prev_hash', models.CharField(max_length=64)),
                ('hash', models.CharField(max_length=64)),
            ],
            options={
                'verbose_name': 'gebeurtenis in het toestemmingenboek',
                'verbose_name_plural': 'toestemmingenboek',
                'ordering': ['ledger', 'seq'],
                'constraints': [models.UniqueConstraint(fields=('ledger', 'seq'), name='ledger_seq')],
            },
        ),
        migrations.CreateModel(
            name='ConsentText',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('ledger', models.UUIDField(editable=False)),
                ('purpose', models.CharField(max_length=40, verbose_name='doel')),
                ('nature', models.CharField(choices=[('consent', 'toestemming'), ('agreement', 'akkoord'), ('declaration', 'verklaring')], max_length=12, verbose_name='soort')),
                ('language', models.CharField(max_length=5, verbose_name='taal')),
                ('version', models.PositiveIntegerField(verbose_name='versie')),
                ('label', models.CharField(max_length=400, verbose_name='tekst bij het vakje')),
                ('content', models.TextField()),
                ('sha256', models.CharField(max_length=64)),
                ('created_at', models.CharField(max_length=32, verbose_name='sinds')),
            ],
            options={
                'verbose_name': 'tekst van een vakje',
                'verbose_name_plural': 'teksten van vakjes',
                'ordering': ['purpose', 'language', '-version'],
                'constraints': [models.UniqueConstraint(fields=('ledger', 'purpose', 'language', 'version'), name='consent_text_version')],
            },
        ),
        migrations.CreateModel(
            name='FormPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('intro', models.TextField(blank=True, help_text='Een of twee zinnen: wat vindt men hier? Staat groot onder de titel.', max_length=600, verbose_name='inleiding')),
                ('body', wagtail.fields.StreamField([('text', 0), ('picture', 1), ('questions', 7), ('quote', 10), ('callout', 14), ('saar', 20), ('steps', 24), ('checklist', 28), ('button', 32), ('downloads', 39), ('finder', 41), ('map', 42), ('desks', 44), ('events', 47), ('news', 49)], blank=True, block_lookup={0: ('home.blocks.words.TextBlock', (), {}), 1: ('wagtail.images.blocks.ImageBlock', [], {}), 2: ('wagtail.blocks.CharBlock', (), {'help_text': 'Bijvoorbeeld: Vragen en antwoorden', 'label': 'titel', 'required': False}), 3: ('wagtail.blocks.CharBlock', (), {'help_text': 'Zoals een bewoner hem stelt.', 'label': 'vraag'}), 4: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'ol', 'ul', 'link', 'document-link'], 'label': 'antwoord'}), 5: ('wagtail.blocks.StructBlock', [[('question', 3), ('answer', 4)]], {}), 6: ('wagtail.blocks.ListBlock', (5,), {'label': 'vragen', 'min_num': 1}), 7: ('wagtail.blocks.StructBlock', [[('title', 2), ('items', 6)]], {}), 8: ('wagtail.blocks.TextBlock', (), {'help_text': 'Zonder aanhalingstekens: die zet de website erbij.', 'label': 'citaat'}), 9: ('wagtail.blocks.CharBlock', (), {'help_text': 'Bijvoorbeeld: een bewoner van de Voorbeeldstraat. Noem alleen iemand die dat goed vindt.', 'label': 'van wie', 'required': False}), 10: ('wagtail.blocks.StructBlock', [[('text', 8), ('source', 9)]], {}), 11: ('wagtail.blocks.ChoiceBlock', [], {'choices': [('emergency', 'spoed (112)'), ('police', 'politie, geen spoed'), ('note', 'opmerking')], 'help_text': 'Bij spoed en politie zet de website het nummer ernaast, als knop om te bellen.', 'label': 'soort'}), 12: ('wagtail.blocks.CharBlock', (), {'label': 'titel'}), 13: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'link'], 'help_text': 'Een of twee korte zinnen.', 'label': 'tekst'}), 14: ('wagtail.blocks.StructBlock', [[('tone', 11), ('title', 12), ('text', 13)]], {}), 15: ('wagtail.blocks.CharBlock', (), {'label': 'letter', 'max_length': 1}), 16: ('wagtail.blocks.CharBlock', (), {'label': 'woord'}), 17: ('wagtail.blocks.TextBlock', (), {'label': 'uitleg'}), 18: ('wagtail.blocks.StructBlock', [[('letter', 15), ('word', 16), ('meaning', 17)]], {}), 19: ('wagtail.blocks.ListBlock', (18,), {'label': 'stappen', 'min_num': 1}), 20: ('wagtail.blocks.StructBlock', [[('steps', 19)]], {}), 21: ('wagtail.blocks.CharBlock', (), {'label': 'titel', 'required': False}), 22: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'link'], 'label': 'stap'}), 23: ('wagtail.blocks.ListBlock', (22,), {'help_text': 'De website zet de nummers erbij.', 'label': 'stappen', 'min_num': 1}), 24: ('wagtail.blocks.StructBlock', [[('title', 21), ('steps', 23)]], {}), 25: ('wagtail.blocks.CharBlock', (), {'help_text': 'Bijvoorbeeld: Kan ik meedoen?', 'label': 'titel', 'required': False}), 26: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'link'], 'label': 'punt'}), 27: ('wagtail.blocks.ListBlock', (26,), {'help_text': 'Eén voorwaarde per punt. De website zet er vinkjes bij.', 'label': 'punten', 'min_num': 1}), 28: ('wagtail.blocks.StructBlock', [[('title', 25), ('items', 27)]], {}), 29: ('wagtail.blocks.CharBlock', (), {'help_text': 'Wat er gebeurt, bijvoorbeeld: Meld u aan', 'label': 'tekst op de knop'}), 30: ('wagtail.blocks.PageChooserBlock', (), {'label': 'pagina', 'required': False}), 31: ('wagtail.blocks.URLBlock', (), {'help_text': 'Alleen als u geen pagina kiest. Begint met https://', 'label': 'of een ander adres', 'required': False}), 32: ('wagtail.blocks.StructBlock', [[('label', 29), ('page', 30), ('url', 31)]], {}), 33: ('wagtail.blocks.CharBlock', (), {'help_text': 'Bijvoorbeeld: Om te bewaren', 'label': 'titel', 'required': False}), 34: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'label': 'document'}), 35: ('wagtail.blocks.CharBlock', (), {'help_text': 'Leeg: de titel van het document zelf.', 'label': 'naam', 'required': False}), 36: ('wagtail.blocks.CharBlock', (), {'help_text': 'Eén korte zin.', 'label': 'toelichting', 'required': False}), 37: ('wagtail.blocks.StructBlock', [[('document', 34), ('title', 35), ('note', 36)]], {}), 38: ('wagtail.blocks.ListBlock', (37,), {'label': 'documenten', 'min_num': 1}), 39: ('wagtail.blocks.StructBlock', [[('title', 33), ('items', 38)]], {}), 40: ('wagtail.blocks.CharBlock', (), {'default': 'Zoek uw groep', 'label': 'titel'}), 41: ('wagtail.blocks.StructBlock', [[('title', 40)]], {}), 42: ('wagtail.blocks.StructBlock', [[('title', 21)]], {}), 43: ('wagtail.blocks.CharBlock', (), {'default': 'Waar kunt u terecht?', 'label': 'titel'}), 44: ('wagtail.blocks.StructBlock', [[('title', 43)]], {}), 45: ('wagtail.blocks.CharBlock', (), {'default': 'Binnenkort', 'label': 'titel'}), 46: ('wagtail.blocks.IntegerBlock', (), {'default': 3, 'label': 'hoeveel', 'max_value': 12, 'min_value': 1}), 47: ('wagtail.blocks.StructBlock', [[('title', 45), ('count', 46)]], {}), 48: ('wagtail.blocks.CharBlock', (), {'default': 'Nieuws', 'label': 'titel'}), 49: ('wagtail.blocks.StructBlock', [[('title', 48), ('count', 46)]], {})}, help_text='Zet blokken onder elkaar. Met + voegt u er een toe.', verbose_name='inhoud')),
                ('kind', models.CharField(choices=[('join', 'aanmelden voor een groep'), ('contact', 'een vraag stellen'), ('register_group', 'een groep die er al is op de website zetten'), ('start_group', 'een groep beginnen'), ('coordinator', 'een groep gaan leiden'), ('map_correction', 'een fout op de kaart melden'), ('evening', 'aanmelden voor een avond')], default='join', max_length=24, verbose_name='soort formulier')),
                ('routing', models.CharField(choices=[('address', 'de groep van het adres'), ('choice', 'de gekozen groep; zonder keuze die van het adres, of het team'), ('desk', 'een loket'), ('team', 'het team van de buurt')], default='address', max_length=8, verbose_name='wie behandelt het?')),
                ('several_groups', models.BooleanField(default=True, help_text='Bij aanmelden: mag men meer dan één groep kiezen? Zo niet, dan is het er precies een.', verbose_name='meer groepen tegelijk')),
                ('event_day', models.DateField(blank=True, help_text='Alleen als de avond zich herhaalt: voor welke datum is dit formulier?', null=True, verbose_name='datum van de avond')),
                ('submit_label', models.CharField(default='Versturen', max_length=40, verbose_name='tekst op de knop')),
                ('thanks_title', models.CharField(default='Bijna klaar', max_length=80, verbose_name='titel na het versturen')),
                ('thanks_text', wagtail.fields.RichTextField(blank=True, verbose_name='tekst na het versturen')),
                ('desk', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='groups.desk', verbose_name='loket')),
                ('event', models.ForeignKey(blank=True, help_text='Alleen voor aanmelden voor een avond. Het aantal plaatsen staat bij de avond zelf.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='home.eventpage', verbose_name='avond')),
            ],
            options={
                'verbose_name': 'formulierpagina',
                'verbose_name_plural': "formulierpagina's",
            },
            bases=(wagtail.contrib.routable_page.models.RoutablePageMixin, 'wagtailcore.page'),
        ),
        migrations.CreateModel(
            name='FormField',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('clean_name', models.CharField(blank=True, default='', help_text='Safe name of the form field, the label converted to ascii_snake_case', max_length=255, verbose_name='name')),
                ('label', models.CharField(help_text='The label of the form field', max_length=255, verbose_name='label')),
                ('field_type', models.CharField(choices=[('singleline', 'Single line text'), ('multiline', 'Multi-line text'), ('email', 'Email'), ('number', 'Number'), ('url', 'URL'), ('checkbox', 'Checkbox'), ('checkboxes', 'Checkboxes'), ('dropdown', 'Drop down'), ('multiselect', 'Multiple select'), ('radio', 'Radio buttons'), ('date', 'Date'), ('datetime', 'Date/time'), ('hidden', 'Hidden field')], max_length=16, verbose_name='field type')),
                ('required', models.BooleanField(default=True, verbose_name='required')),
                ('choices', models.TextField(blank=True, help_text='Comma or new line separated list of choices. Only applicable in checkboxes, radio and dropdown.', verbose_name='choices')),
                ('default_value', models.TextField(blank=True, help_text='Default value. Comma or new line separated values supported for checkboxes.', verbose_name='default value')),
                ('help_text', models.CharField(blank=True, max_length=255, verbose_name='help text')),
                ('role', models.CharField(blank=True, choices=[('', 'gewoon antwoord'), ('name', 'naam'), ('email', 'e-mailadres'), ('phone', 'mobiel nummer'), ('postcode', 'postcode'), ('house_number', 'huisnummer'), ('addition', 'toevoeging'), ('street', 'straat'), ('groups', 'keuze van groepen'), ('question', 'vraag of bericht'), ('correction', 'wat er niet klopt'), ('group_name', 'naam van de groep'), ('group_streets', 'straten van de groep'), ('group_channel', 'app van de groep'), ('group_size', 'aantal leden van de groep'), ('group_sign_up', 'hoe men zich aanmeldt bij de groep'), ('group_url', 'website van de groep'), ('police_direct', 'meldt zich zelf bij de politie')], max_length=16, verbose_name='wat is dit antwoord?')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='form_fields', to='forms.formpage')),
            ],
            options={
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='FormAsk',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('required', models.BooleanField(default=True, verbose_name='verplicht')),
                ('ask', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='forms.ask', verbose_name='vakje')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='asks', to='forms.formpage')),
            ],
            options={
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Link',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('purpose', models.CharField(choices=[('confirm', 'inzending bevestigen'), ('review', 'aanvraag beoordelen'), ('mine', 'eigen pagina'), ('misuse', 'misbruik melden'), ('address', 'eigen adres bevestigen')], max_length=8, verbose_name='doel')),
                ('nonce', models.CharField(editable=False, max_length=32)),
                ('key_id', models.CharField(editable=False, max_length=16)),
                ('sha256', models.CharField(editable=False, max_length=64, unique=True)),
                ('created_at', models.DateTimeField()),
                ('expires_at', models.DateTimeField()),
                ('used_at', models.DateTimeField(null=True)),
                ('revoked_at', models.DateTimeField(null=True)),
                ('case', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='links', to='forms.case')),
                ('coordinator', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='links', to='groups.coordinator')),
            ],
            options={
                'verbose_name': 'link',
                'verbose_name_plural': 'links',
            },
        ),
        migrations.CreateModel(
            name='Mail',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(max_length=24, verbose_name='soort')),
                ('language', models.CharField(choices=[('nl', 'Nederlands'), ('en', 'English')], max_length=5, verbose_name='taal')),
                ('keys', models.JSONField(default=dict)),
                ('message_id', models.CharField(editable=False, max_length=120)),
                ('state', models.CharField(choices=[('queued', 'wacht'), ('claimed', 'wordt verstuurd'), ('sent', 'verstuurd'), ('parked', 'vastgelopen'), ('cancelled', 'vervallen')], default='queued', max_length=12, verbose_name='toestand')),
                ('created_at', models.DateTimeField(verbose_name='klaargezet')),
                ('due_at', models.DateTimeField(verbose_name='volgende poging')),
                ('sent_at', models.DateTimeField(null=True, verbose_name='verstuurd')),
                ('attempts', models.PositiveSmallIntegerField(default=0, verbose_name='pogingen')),
                ('leases', models.PositiveSmallIntegerField(default=0)),
                ('claim', models.UUIDField(editable=False, null=True)),
                ('leased_until', models.DateTimeField(null=True)),
                ('error', models.CharField(blank=True, max_length=200, verbose_name='laatste fout')),
                ('case', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='mails', to='forms.case', verbose_name='over aanvraag')),
                ('coordinator', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='mails', to='groups.coordinator', verbose_name='aan beheerder')),
                ('link', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='mails', to='forms.link')),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.site', verbose_name='website')),
            ],
            options={
                'verbose_name': 'e-mail',
                'verbose_name_plural': 'e-mails',
                'ordering': ['-created_at'],
            },
        ),
        migrations.CreateModel(
            name='CaseEvent',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(verbose_name='wanneer')),
                ('act', models.CharField(max_length=16, verbose_name='wat')),
                ('from_status', models.CharField(blank=True, max_length=12, verbose_name='van')),
                ('to_status', models.CharField(blank=True, max_length=12, verbose_name='naar')),
                ('actor', models.CharField(max_length=64, verbose_name='wie')),
                ('source', models.CharField(max_length=16, verbose_name='langs welke weg')),
                ('reason', models.CharField(blank=True, max_length=24, verbose_name='waarom')),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='events', to='forms.case')),
                ('coordinator', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='groups.coordinator', verbose_name='beheerder')),
                ('told_in', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='told_events', to='forms.mail')),
            ],
            options={
                'verbose_name': 'gebeurtenis',
                'verbose_name_plural': 'geschiedenis',
                'ordering': ['at', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='MailText',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=40, verbose_name='soort')),
                ('language', models.CharField(choices=[('nl', 'Nederlands'), ('en', 'English')], max_length=5, verbose_name='taal')),
                ('subject', models.CharField(max_length=120, verbose_name='onderwerp')),
                ('body', models.TextField(max_length=6000, verbose_name='tekst')),
                ('changed_at', models.DateTimeField(auto_now=True, verbose_name='veranderd')),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='mail_texts', to='wagtailcore.site', verbose_name='website')),
            ],
            options={
                'verbose_name': 'tekst van een e-mail',
                'verbose_name_plural': 'teksten van e-mails',
            },
        ),
        migrations.CreateModel(
            name='Principal',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('digest', models.CharField(blank=True, max_length=80)),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.site')),
            ],
            options={
                'verbose_name': 'betrokkene',
                'verbose_name_plural': 'betrokkenen',
            },
        ),
        migrations.CreateModel(
            name='RateCount',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=64)),
                ('window', models.BigIntegerField(db_index=True)),
                ('count', models.PositiveIntegerField(default=0)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('key', 'window'), name='rate_key_window')],
            },
        ),
        migrations.CreateModel(
            name='Submission',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uuid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('reference', models.CharField(default=forms.reference.new, editable=False, max_length=9, unique=True, verbose_name='kenmerk')),
                ('kind', models.CharField(max_length=24, verbose_name='soort')),
                ('language', models.CharField(choices=[('nl', 'Nederlands'), ('en', 'English')], max_length=5, verbose_name='taal')),
                ('created_at', models.DateTimeField(db_index=True, verbose_name='verstuurd')),
                ('confirmed_at', models.DateTimeField(null=True, verbose_name='bevestigd')),
                ('scrubbed_at', models.DateTimeField(null=True, verbose_name='gewist')),
                ('event_key', models.UUIDField(editable=False, null=True)),
                ('event_day', models.DateField(editable=False, null=True)),
                ('suspicion', models.CharField(blank=True, choices=[('', 'geen'), ('honeypot', 'het verborgen veld was ingevuld')], max_length=12, verbose_name='verdacht')),
                ('fingerprint', models.CharField(blank=True, editable=False, max_length=64)),
                ('salt', models.CharField(blank=True, editable=False, max_length=64)),
                ('name', models.CharField(blank=True, max_length=255, verbose_name='naam')),
                ('email', models.EmailField(blank=True, max_length=254, verbose_name='e-mailadres')),
                ('phone', models.CharField(blank=True, max_length=20, verbose_name='telefoonnummer')),
                ('postcode', models.CharField(blank=True, max_length=6, verbose_name='postcode')),
                ('house_number', models.PositiveIntegerField(blank=True, null=True, verbose_name='huisnummer')),
                ('addition', models.CharField(blank=True, max_length=20, verbose_name='toevoeging')),
                ('street', models.CharField(blank=True, max_length=120, verbose_name='straat')),
                ('answers', models.JSONField(blank=True, default=list, help_text='[[label, value, role], …]', verbose_name='andere antwoorden')),
                ('form_page', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='submissions', to='forms.formpage', verbose_name='formulier')),
                ('principal', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='submissions', to='forms.principal')),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='submissions', to='wagtailcore.site', verbose_name='website')),
                ('watch_groups', models.ManyToManyField(blank=True, related_name='+', to='groups.watchgroup', verbose_name='gekozen groepen')),
            ],
            options={
                'verbose_name': 'inzending',
                'verbose_name_plural': 'inzendingen',
                'ordering': ['-created_at'],
            },
        ),
        migrations.AddField(
            model_name='mail',
            name='submission',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='mails', to='forms.submission', verbose_name='over inzending'),
        ),
        migrations.AddField(
            model_name='link',
            name='submission',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='links', to='forms.submission'),
        ),
        migrations.AddField(
            model_name='case',
            name='submission',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='cases', to='forms.submission', verbose_name='inzending'),
        ),
        migrations.CreateModel(
            name='WaitingQuestion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uuid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('about', models.CharField(choices=[('start', 'wilt u een groep beginnen?'), ('join', 'wilt u bij de nieuwe groep?'), ('still', 'wilt u blijven wachten?')], max_length=8, verbose_name='vraag')),
                ('asked_at', models.DateTimeField(verbose_name='gevraagd')),
                ('answered_at', models.DateTimeField(null=True, verbose_name='beantwoord')),
                ('yes', models.BooleanField(null=True, verbose_name='antwoord was ja')),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='waiting_questions', to='forms.case')),
                ('watch_group', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='groups.watchgroup', verbose_name='nieuwe groep')),
            ],
            options={
                'verbose_name': 'vraag aan wie wacht',
                'verbose_name_plural': 'vragen aan wie wachten',
                'ordering': ['asked_at', 'pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='ask',
            constraint=models.UniqueConstraint(fields=('site', 'purpose'), name='ask_purpose_per_site'),
        ),
        migrations.AddConstraint(
            model_name='mailtext',
            constraint=models.UniqueConstraint(fields=('site', 'kind', 'language'), name='mail_text_once'),
        ),
        migrations.AddConstraint(
            model_name='principal',
            constraint=models.UniqueConstraint(condition=models.Q(('digest', ''), _negated=True), fields=('site', 'digest'), name='principal_digest_per_site'),
        ),
        migrations.AddIndex(
            model_name='submission',
            index=models.Index(condition=models.Q(('confirmed_at', None), ('scrubbed_at', None)), fields=['created_at'], name='submission_unconfirmed'),
        ),
        migrations.AddConstraint(
            model_name='submission',
            constraint=models.UniqueConstraint(condition=models.Q(('confirmed_at', None), ('scrubbed_at', None), models.Q(('fingerprint', ''), _negated=True)), fields=('fingerprint',), name='one_unconfirmed_submission'),
        ),
        migrations.AddIndex(
            model_name='mail',
            index=models.Index(condition=models.Q(('state', 'queued')), fields=['due_at'], name='mail_due'),
        ),
        migrations.AddIndex(
            model_name='mail',
            index=models.Index(condition=models.Q(('state', 'claimed')), fields=['leased_until'], name='mail_leased'),
        ),
        migrations.AddIndex(
            model_name='mail',
            index=models.Index(condition=models.Q(('state', 'claimed')), fields=['claim'], name='mail_claim'),
        ),
        migrations.AddIndex(
            model_name='mail',
            index=models.Index(fields=['-created_at'], name='mail_created'),
        ),
        migrations.AddConstraint(
            model_name='link',
            constraint=models.CheckConstraint(condition=models.Q(('coordinator__isnull', False), ('submission__isnull', False), _connector='XOR'), name='link_has_one_holder'),
        ),
        migrations.AddIndex(
            model_name='case',
            index=models.Index(condition=models.Q(('status', 'open')), fields=['site', 'created_at'], name='case_open'),
        ),
        migrations.AddIndex(
            model_name='case',
            index=models.Index(condition=models.Q(('status', 'waiting')), fields=['site', 'waits_since'], name='case_waiting'),
        ),
        migrations.AddIndex(
            model_name='case',
            index=models.Index(fields=['site', '-created_at'], name='case_site'),
        ),
        migrations.AddIndex(
            model_name='case',
            index=models.Index(condition=models.Q(('event_key__isnull', False)), fields=['event_key', 'event_day', 'status'], name='case_evening'),
        ),
        migrations.AddConstraint(
            model_name='case',
            constraint=models.UniqueConstraint(fields=('submission', 'watch_group'), name='one_case_per_group'),
        ),
        migrations.AddConstraint(
            model_name='case',
            constraint=models.CheckConstraint(condition=models.Q(('watch_group__isnull', False), ('desk__isnull', False), ('neighbourhood__isnull', False), ('routed_by', 'site'), _connector='OR'), name='case_has_a_home'),
        ),
        migrations.AddConstraint(
            model_name='waitingquestion',
            constraint=models.UniqueConstraint(condition=models.Q(('about', 'start')), fields=('case',), name='asked_to_start_once'),
        ),
        migrations.AddConstraint(
            model_name='waitingquestion',
            constraint=models.UniqueConstraint(fields=('case', 'watch_group'), name='asked_to_join_once'),
        ),
        migrations.AddConstraint(
            model_name='waitingquestion',
            constraint=models.UniqueConstraint(condition=models.Q(('about', 'still'), ('answered_at', None)), fields=('case',), name='asked_one_thing_still'),
        ),
    ]
