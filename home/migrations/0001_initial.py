import django.db.models.deletion
import uuid
import wagtail.fields
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('wagtailcore', '0097_baselogentry_uuid_action_timestamp_indexes'),
    ]

    operations = [
        migrations.CreateModel(
            name='Generation',
            fields=[
                ('id', models.PositiveSmallIntegerField(default=1, editable=False, primary_key=True, serialize=False)),
                ('number', models.PositiveBigIntegerField(default=0)),
            ],
        ),
        migrations.CreateModel(
            name='HomePage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('intro', models.TextField(blank=True, max_length=600, verbose_name='inleiding')),
                ('body', wagtail.fields.StreamField([('text', 0), ('picture', 1), ('callout', 5), ('saar', 11), ('steps', 15), ('button', 19), ('finder', 21), ('map', 22)], blank=True, block_lookup={0: ('wagtail.blocks.RichTextBlock', (), {'icon': 'pilcrow', 'label': 'Tekst', 'template': 'home/blocks/text.html'}), 1: ('wagtail.images.blocks.ImageBlock', [], {'label': 'Foto of tekening', 'template': 'home/blocks/picture.html'}), 2: ('wagtail.blocks.ChoiceBlock', [], {'choices': [('emergency', 'spoed (112)'), ('police', 'politie, geen spoed'), ('note', 'opmerking')], 'label': 'soort'}), 3: ('wagtail.blocks.CharBlock', (), {'label': 'titel'}), 4: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'link'], 'label': 'tekst'}), 5: ('wagtail.blocks.StructBlock', [[('tone', 2), ('title', 3), ('text', 4)]], {}), 6: ('wagtail.blocks.CharBlock', (), {'label': 'letter', 'max_length': 1}), 7: ('wagtail.blocks.CharBlock', (), {'label': 'woord'}), 8: ('wagtail.blocks.TextBlock', (), {'label': 'uitleg'}), 9: ('wagtail.blocks.StructBlock', [[('letter', 6), ('word', 7), ('meaning', 8)]], {}), 10: ('wagtail.blocks.ListBlock', (9,), {'label': 'stappen', 'min_num': 1}), 11: ('wagtail.blocks.StructBlock', [[('steps', 10)]], {}), 12: ('wagtail.blocks.CharBlock', (), {'label': 'titel', 'required': False}), 13: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'link']}), 14: ('wagtail.blocks.ListBlock', (13,), {'label': 'stappen', 'min_num': 1}), 15: ('wagtail.blocks.StructBlock', [[('title', 12), ('steps', 14)]], {}), 16: ('wagtail.blocks.CharBlock', (), {'label': 'tekst op de knop'}), 17: ('wagtail.blocks.PageChooserBlock', (), {'label': 'pagina', 'required': False}), 18: ('wagtail.blocks.URLBlock', (), {'label': 'of een ander adres', 'required': False}), 19: ('wagtail.blocks.StructBlock', [[('label', 16), ('page', 17), ('url', 18)]], {}), 20: ('wagtail.blocks.CharBlock', (), {'default': 'Zoek uw groep', 'label': 'titel'}), 21: ('wagtail.blocks.StructBlock', [[('title', 20)]], {}), 22: ('wagtail.blocks.StructBlock', [[('title', 12)]], {})}, verbose_name='inhoud')),
            ],
            options={
                'verbose_name': 'voorpagina',
                'verbose_name_plural': "voorpagina's",
            },
            bases=('wagtailcore.page',),
        ),
        migrations.CreateModel(
            name='InfoPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('intro', models.TextField(blank=True, max_length=600, verbose_name='inleiding')),
                ('body', wagtail.fields.StreamField([('text', 0), ('picture', 1), ('callout', 5), ('saar', 11), ('steps', 15), ('button', 19), ('finder', 21), ('map', 22)], blank=True, block_lookup={0: ('wagtail.blocks.RichTextBlock', (), {'icon': 'pilcrow', 'label': 'Tekst', 'template': 'home/blocks/text.html'}), 1: ('wagtail.images.blocks.ImageBlock', [], {'label': 'Foto of tekening', 'template': 'home/blocks/picture.html'}), 2: ('wagtail.blocks.ChoiceBlock', [], {'choices': [('emergency', 'spoed (112)'), ('police', 'politie, geen spoed'), ('note', 'opmerking')], 'label': 'soort'}), 3: ('wagtail.blocks.CharBlock', (), {'label': 'titel'}), 4: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'link'], 'label': 'tekst'}), 5: ('wagtail.blocks.StructBlock', [[('tone', 2), ('title', 3), ('text', 4)]], {}), 6: ('wagtail.blocks.CharBlock', (), {'label': 'letter', 'max_length': 1}), 7: ('wagtail.blocks.CharBlock', (), {'label': 'woord'}), 8: ('wagtail.blocks.TextBlock', (), {'label': 'uitleg'}), 9: ('wagtail.blocks.StructBlock', [[('letter', 6), ('word', 7), ('meaning', 8)]], {}), 10: ('wagtail.blocks.ListBlock', (9,), {'label': 'stappen', 'min_num': 1}), 11: ('wagtail.blocks.StructBlock', [[('steps', 10)]], {}), 12: ('wagtail.blocks.CharBlock', (), {'label': 'titel', 'required': False}), 13: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'link']}), 14: ('wagtail.blocks.ListBlock', (13,), {'label': 'stappen', 'min_num': 1}), 15: ('wagtail.blocks.StructBlock', [[('title', 12), ('steps', 14)]], {}), 16: ('wagtail.blocks.CharBlock', (), {'label': 'tekst op de knop'}), 17: ('wagtail.blocks.PageChooserBlock', (), {'label': 'pagina', 'required': False}), 18: ('wagtail.blocks.URLBlock', (), {'label': 'of een ander adres', 'required': False}), 19: ('wagtail.blocks.StructBlock', [[('label', 16), ('page', 17), ('url', 18)]], {}), 20: ('wagtail.blocks.CharBlock', (), {'default': 'Zoek uw groep', 'label': 'titel'}), 21: ('wagtail.blocks.StructBlock', [[('title', 20)]], {}), 22: ('wagtail.blocks.StructBlock', [[('title', 12)]], {})}, verbose_name='inhoud')),
            ],
            options={
                'verbose_name': 'informatiepagina',
                'verbose_name_plural': "informatiepagina's",
            },
            bases=('wagtailcore.page',),
        ),
        migrations.CreateModel(
            name='PrivacyPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('intro', models.TextField(blank=True, max_length=600, verbose_name='inleiding')),
                ('body', wagtail.fields.StreamField([('text', 0), ('picture', 1), ('callout', 5), ('saar', 11), ('steps', 15), ('button', 19), ('finder', 21), ('map', 22)], blank=True, block_lookup={0: ('wagtail.blocks.RichTextBlock', (), {'icon': 'pilcrow', 'label': 'Tekst', 'template': 'home/blocks/text.html'}), 1: ('wagtail.images.blocks.ImageBlock', [], {'label': 'Foto of tekening', 'template': 'home/blocks/picture.html'}), 2: ('wagtail.blocks.ChoiceBlock', [], {'choices': [('emergency', 'spoed (112)'), ('police', 'politie, geen spoed'), ('note', 'opmerking')], 'label': 'soort'}), 3: ('wagtail.blocks.CharBlock', (), {'label': 'titel'}), 4: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'link'], 'label': 'tekst'}), 5: ('wagtail.blocks.StructBlock', [[('tone', 2), ('title', 3), ('text', 4)]], {}), 6: ('wagtail.blocks.CharBlock', (), {'label': 'letter', 'max_length': 1}), 7: ('wagtail.blocks.CharBlock', (), {'label': 'woord'}), 8: ('wagtail.blocks.TextBlock', (), {'label': 'uitleg'}), 9: ('wagtail.blocks.StructBlock', [[('letter', 6), ('word', 7), ('meaning', 8)]], {}), 10: ('wagtail.blocks.ListBlock', (9,), {'label': 'stappen', 'min_num': 1}), 11: ('wagtail.blocks.StructBlock', [[('steps', 10)]], {}), 12: ('wagtail.blocks.CharBlock', (), {'label': 'titel', 'required': False}), 13: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'link']}), 14: ('wagtail.blocks.ListBlock', (13,), {'label': 'stappen', 'min_num': 1}), 15: ('wagtail.blocks.StructBlock', [[('title', 12), ('steps', 14)]], {}), 16: ('wagtail.blocks.CharBlock', (), {'label': 'tekst op de knop'}), 17: ('wagtail.blocks.PageChooserBlock', (), {'label': 'pagina', 'required': False}), 18: ('wagtail.blocks.URLBlock', (), {'label': 'of een ander adres', 'required': False}), 19: ('wagtail.blocks.StructBlock', [[('label', 16), ('page', 17), ('url', 18)]], {}), 20: ('wagtail.blocks.CharBlock', (), {'default': 'Zoek uw groep', 'label': 'titel'}), 21: ('wagtail.blocks.StructBlock', [[('title', 20)]], {}), 22: ('wagtail.blocks.StructBlock', [[('title', 12)]], {})}, verbose_name='inhoud')),
            ],
            options={
                'verbose_name': 'privacypagina',
                'verbose_name_plural': "privacypagina's",
            },
            bases=('wagtailcore.page',),
        ),
        migrations.CreateModel(
            name='RulesPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('intro', models.TextField(blank=True, max_length=600, verbose_name='inleiding')),
                ('body', wagtail.fields.StreamField([('text', 0), ('picture', 1), ('callout', 5), ('saar', 11), ('steps', 15), ('button', 19), ('finder', 21), ('map', 22)], blank=True, block_lookup={0: ('wagtail.blocks.RichTextBlock', (), {'icon': 'pilcrow', 'label': 'Tekst', 'template': 'home/blocks/text.html'}), 1: ('wagtail.images.blocks.ImageBlock', [], {'label': 'Foto of tekening', 'template': 'home/blocks/picture.html'}), 2: ('wagtail.blocks.ChoiceBlock', [], {'choices': [('emergency', 'spoed (112)'), ('police', 'politie, geen spoed'), ('note', 'opmerking')], 'label': 'soort'}), 3: ('wagtail.blocks.CharBlock', (), {'label': 'titel'}), 4: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'link'], 'label': 'tekst'}), 5: ('wagtail.blocks.StructBlock', [[('tone', 2), ('title', 3), ('text', 4)]], {}), 6: ('wagtail.blocks.CharBlock', (), {'label': 'letter', 'max_length': 1}), 7: ('wagtail.blocks.CharBlock', (), {'label': 'woord'}), 8: ('wagtail.blocks.TextBlock', (), {'label': 'uitleg'}), 9: ('wagtail.blocks.StructBlock', [[('letter', 6), ('word', 7), ('meaning', 8)]], {}), 10: ('wagtail.blocks.ListBlock', (9,), {'label': 'stappen', 'min_num': 1}), 11: ('wagtail.blocks.StructBlock', [[('steps', 10)]], {}), 12: ('wagtail.blocks.CharBlock', (), {'label': 'titel', 'required': False}), 13: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'link']}), 14: ('wagtail.blocks.ListBlock', (13,), {'label': 'stappen', 'min_num': 1}), 15: ('wagtail.blocks.StructBlock', [[('title', 12), ('steps', 14)]], {}), 16: ('wagtail.blocks.CharBlock', (), {'label': 'tekst op de knop'}), 17: ('wagtail.blocks.PageChooserBlock', (), {'label': 'pagina', 'required': False}), 18: ('wagtail.blocks.URLBlock', (), {'label': 'of een ander adres', 'required': False}), 19: ('wagtail.blocks.StructBlock', [[('label', 16), ('page', 17), ('url', 18)]], {}), 20: ('wagtail.blocks.CharBlock', (), {'default': 'Zoek uw groep', 'label': 'titel'}), 21: ('wagtail.blocks.StructBlock', [[('title', 20)]], {}), 22: ('wagtail.blocks.StructBlock', [[('title', 12)]], {})}, verbose_name='inhoud')),
            ],
            options={
                'verbose_name': 'pagina met huisregels',
                'verbose_name_plural': "pagina's met huisregels",
            },
            bases=('wagtailcore.page',),
        ),
        migrations.CreateModel(
            name='SiteProfile',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ledger_id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('name', models.CharField(default='Buurtpoort', max_length=120, verbose_name='naam van de website')),
                ('tagline', models.CharField(blank=True, max_length=200, verbose_name='ondertitel')),
                ('theme', models.CharField(choices=[('statenkwartier', 'blauw'), ('heemskerk', 'groen'), ('buitenkaag', 'turkoois'), ('binnenbijster', 'steenrood'), ('katwijk', 'paars')], default='statenkwartier', max_length=20, verbose_name='kleuren')),
                ('coordinator_word', models.CharField(choices=[('beheerder', 'beheerder'), ('coordinator', 'coördinator')], default='beheerder', max_length=12, verbose_name='woord voor wie een groep leidt')),
                ('minimum_age', models.PositiveSmallIntegerField(default=18, verbose_name='minimumleeftijd')),
                ('police_contacts_max', models.PositiveSmallIntegerField(default=3, verbose_name='hoeveel mensen per buurt hebben contact met de wijkagent')),
                ('leaflet_rules', models.TextField(blank=True, help_text='Eén regel per lijn, hoogstens vijf.', verbose_name='huisregels in het kort, voor folders')),
                ('contact_email', models.EmailField(default='contact@example.org', help_text='Antwoorden op onze mails komen hier.', max_length=254, verbose_name='e-mailadres van de website')),
                ('sender_name', models.CharField(blank=True, max_length=80, verbose_name='naam van de afzender')),
                ('sender_address', models.EmailField(blank=True, help_text='Een adres op uw eigen domein. Leeg: de afzender van deze installatie.', max_length=254, verbose_name='adres van de afzender')),
                ('controller_name', models.CharField(default='Buurtpoort', max_length=120, verbose_name='verantwoordelijke (AVG)')),
                ('controller_address', models.CharField(default='Postbus 1, 1000 AA Voorbeeldstad', max_length=200, verbose_name='postadres')),
                ('controller_contact', models.EmailField(default='privacy@example.org', max_length=254, verbose_name='contact over privacy')),
                ('site', models.OneToOneField(editable=False, on_delete=django.db.models.deletion.CASCADE, to='wagtailcore.site')),
                ('start_page', models.ForeignKey(blank=True, help_text='Wie zoekt en geen groep vindt, krijgt deze pagina aangeboden.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.page', verbose_name='pagina over een groep beginnen')),
            ],
            options={
                'verbose_name': 'websiteprofiel',
                'verbose_name_plural': 'websiteprofielen',
            },
        ),
    ]
