import django.db.models.deletion
import django.utils.timezone
import groups.models.limit
import modelcluster.fields
import uuid
import wagtail.contrib.routable_page.models
import wagtail.fields
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('auth', '0012_alter_user_first_name_max_length'),
        ('wagtailcore', '0097_baselogentry_uuid_action_timestamp_indexes'),
        ('wagtailimages', '0027_image_description'),
    ]

    operations = [
        migrations.CreateModel(
            name='GroupsPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('intro', models.TextField(blank=True, help_text='Een of twee zinnen: wat vindt men hier? Staat groot onder de titel.', max_length=600, verbose_name='inleiding')),
                ('body', wagtail.fields.StreamField([('text', 0), ('picture', 1), ('questions', 7), ('quote', 10), ('callout', 14), ('saar', 20), ('steps', 24), ('checklist', 28), ('button', 32), ('downloads', 39), ('finder', 41), ('map', 42), ('desks', 44), ('events', 47), ('news', 49)], blank=True, block_lookup={0: ('home.blocks.words.TextBlock', (), {}), 1: ('wagtail.images.blocks.ImageBlock', [], {}), 2: ('wagtail.blocks.CharBlock', (), {'help_text': 'Bijvoorbeeld: Vragen en antwoorden', 'label': 'titel', 'required': False}), 3: ('wagtail.blocks.CharBlock', (), {'help_text': 'Zoals een bewoner hem stelt.', 'label': 'vraag'}), 4: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'ol', 'ul', 'link', 'document-link'], 'label': 'antwoord'}), 5: ('wagtail.blocks.StructBlock', [[('question', 3), ('answer', 4)]], {}), 6: ('wagtail.blocks.ListBlock', (5,), {'label': 'vragen', 'min_num': 1}), 7: ('wagtail.blocks.StructBlock', [[('title', 2), ('items', 6)]], {}), 8: ('wagtail.blocks.TextBlock', (), {'help_text': 'Zonder aanhalingstekens: die zet de website erbij.', 'label': 'citaat'}), 9: ('wagtail.blocks.CharBlock', (), {'help_text': 'Bijvoorbeeld: een bewoner van de Voorbeeldstraat. Noem alleen iemand die dat goed vindt.', 'label': 'van wie', 'required': False}), 10: ('wagtail.blocks.StructBlock', [[('text', 8), ('source', 9)]], {}), 11: ('wagtail.blocks.ChoiceBlock', [], {'choices': [('emergency', 'spoed (112)'), ('police', 'politie, geen spoed'), ('note', 'opmerking')], 'help_text': 'Bij spoed en politie zet de website het nummer ernaast, als knop om te bellen.', 'label': 'soort'}), 12: ('wagtail.blocks.CharBlock', (), {'label': 'titel'}), 13: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'link'], 'help_text': 'Een of twee korte zinnen.', 'label': 'tekst'}), 14: ('wagtail.blocks.StructBlock', [[('tone', 11), ('title', 12), ('text', 13)]], {}), 15: ('wagtail.blocks.CharBlock', (), {'label': 'letter', 'max_length': 1}), 16: ('wagtail.blocks.CharBlock', (), {'label': 'woord'}), 17: ('wagtail.blocks.TextBlock', (), {'label': 'uitleg'}), 18: ('wagtail.blocks.StructBlock', [[('letter', 15), ('word', 16), ('meaning', 17)]], {}), 19: ('wagtail.blocks.ListBlock', (18,), {'label': 'stappen', 'min_num': 1}), 20: ('wagtail.blocks.StructBlock', [[('steps', 19)]], {}), 21: ('wagtail.blocks.CharBlock', (), {'label': 'titel', 'required': False}), 22: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'link'], 'label': 'stap'}), 23: ('wagtail.blocks.ListBlock', (22,), {'help_text': 'De website zet de nummers erbij.', 'label': 'stappen', 'min_num': 1}), 24: ('wagtail.blocks.StructBlock', [[('title', 21), ('steps', 23)]], {}), 25: ('wagtail.blocks.CharBlock', (), {'help_text': 'Bijvoorbeeld: Kan ik meedoen?', 'label': 'titel', 'required': False}), 26: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'link'], 'label': 'punt'}), 27: ('wagtail.blocks.ListBlock', (26,), {'help_text': 'Eén voorwaarde per punt. De website zet er vinkjes bij.', 'label': 'punten', 'min_num': 1}), 28: ('wagtail.blocks.StructBlock', [[('title', 25), ('items', 27)]], {}), 29: ('wagtail.blocks.CharBlock', (), {'help_text': 'Wat er gebeurt, bijvoorbeeld: Meld u aan', 'label': 'tekst op de knop'}), 30: ('wagtail.blocks.PageChooserBlock', (), {'label': 'pagina', 'required': False}), 31: ('wagtail.blocks.URLBlock', (), {'help_text': 'Alleen als u geen pagina kiest. Begint met https://', 'label': 'of een ander adres', 'required': False}), 32: ('wagtail.blocks.StructBlock', [[('label', 29), ('page', 30), ('url', 31)]], {}), 33: ('wagtail.blocks.CharBlock', (), {'help_text': 'Bijvoorbeeld: Om te bewaren', 'label': 'titel', 'required': False}), 34: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'label': 'document'}), 35: ('wagtail.blocks.CharBlock', (), {'help_text': 'Leeg: de titel van het document zelf.', 'label': 'naam', 'required': False}), 36: ('wagtail.blocks.CharBlock', (), {'help_text': 'Eén korte zin.', 'label': 'toelichting', 'required': False}), 37: ('wagtail.blocks.StructBlock', [[('document', 34), ('title', 35), ('note', 36)]], {}), 38: ('wagtail.blocks.ListBlock', (37,), {'label': 'documenten', 'min_num': 1}), 39: ('wagtail.blocks.StructBlock', [[('title', 33), ('items', 38)]], {}), 40: ('wagtail.blocks.CharBlock', (), {'default': 'Zoek uw groep', 'label': 'titel'}), 41: ('wagtail.blocks.StructBlock', [[('title', 40)]], {}), 42: ('wagtail.blocks.StructBlock', [[('title', 21)]], {}), 43: ('wagtail.blocks.CharBlock', (), {'default': 'Waar kunt u terecht?', 'label': 'titel'}), 44: ('wagtail.blocks.StructBlock', [[('title', 43)]], {}), 45: ('wagtail.blocks.CharBlock', (), {'default': 'Binnenkort', 'label': 'titel'}), 46: ('wagtail.blocks.IntegerBlock', (), {'default': 3, 'label': 'hoeveel', 'max_value': 12, 'min_value': 1}), 47: ('wagtail.blocks.StructBlock', [[('title', 45), ('count', 46)]], {}), 48: ('wagtail.blocks.CharBlock', (), {'default': 'Nieuws', 'label': 'titel'}), 49: ('wagtail.blocks.StructBlock', [[('title', 48), ('count', 46)]], {})}, help_text='Zet blokken onder elkaar. Met + voegt u er een toe.', verbose_name='inhoud')),
            ],
            options={
                'verbose_name': 'groepenpagina',
                'verbose_name_plural': "groepenpagina's",
            },
            bases=(wagtail.contrib.routable_page.models.RoutablePageMixin, 'wagtailcore.page'),
        ),
        migrations.CreateModel(
            name='Coordinator',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uuid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('name', models.CharField(max_length=120, verbose_name='naam')),
                ('email', models.EmailField(max_length=254, verbose_name='e-mailadres')),
                ('phone', models.CharField(blank=True, max_length=20, verbose_name='mobiel nummer')),
                ('language', models.CharField(choices=[('nl', 'Nederlands'), ('en', 'English')], default='nl', max_length=5, verbose_name='taal')),
                ('active', models.BooleanField(default=True, help_text='Niet actief, en geen taak of loket meer? Dan wissen wij deze persoon na 30 dagen.', verbose_name='actief')),
                ('left_at', models.DateTimeField(editable=False, null=True)),
                ('absent_from', models.DateField(blank=True, null=True, verbose_name='afwezig vanaf')),
                ('absent_until', models.DateField(blank=True, null=True, verbose_name='afwezig tot en met')),
                ('email_confirmed_at', models.DateTimeField(blank=True, default=django.utils.timezone.now, editable=False, null=True, verbose_name='e-mailadres bevestigd op')),
                ('bounced_at', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='mail komt niet aan sinds')),
                ('police', models.CharField(choices=[('consented', 'mag naar de politie'), ('direct', 'meldt zich zelf bij de politie'), ('no', 'nee')], default='no', help_text='Kies “mag naar de politie” alleen als deze persoon dat zelf heeft gezegd.', max_length=9, verbose_name='gegevens naar de politie')),
                ('police_consented_at', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='toestemming gegeven op')),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='coordinators', to='wagtailcore.site', verbose_name='website')),
            ],
            options={
                'verbose_name': 'beheerder',
                'verbose_name_plural': 'beheerders',
                'ordering': ['name'],
            },
        ),
        migrations.CreateModel(
            name='Desk',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=120, verbose_name='naam')),
                ('slug', models.SlugField(max_length=120, verbose_name='naam in het webadres')),
                ('topic', models.TextField(blank=True, verbose_name='waarvoor')),
                ('people', models.ManyToManyField(blank=True, related_name='desks', to='groups.coordinator', verbose_name='mensen')),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='desks', to='wagtailcore.site', verbose_name='website')),
            ],
            options={
                'verbose_name': 'loket',
                'verbose_name_plural': 'loketten',
                'ordering': ['name'],
            },
        ),
        migrations.CreateModel(
            name='Neighbourhood',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=120, verbose_name='naam')),
                ('slug', models.SlugField(max_length=120, verbose_name='naam in het webadres')),
                ('place', models.CharField(max_length=120, verbose_name='plaats')),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='neighbourhoods', to='wagtailcore.site', verbose_name='website')),
            ],
            options={
                'verbose_name': 'buurt',
                'verbose_name_plural': 'buurten',
                'ordering': ['name'],
            },
        ),
        migrations.CreateModel(
            name='EditorNeighbourhood',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='auth.group')),
                ('neighbourhood', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='groups.neighbourhood')),
            ],
            options={
                'verbose_name': 'redactie van een buurt',
                'verbose_name_plural': 'redacties van buurten',
            },
        ),
        migrations.CreateModel(
            name='PoliceExport',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(auto_now_add=True, verbose_name='gemaakt op')),
                ('user_id', models.PositiveIntegerField(verbose_name='gemaakt door')),
                ('count', models.PositiveIntegerField(verbose_name='aantal mensen')),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='police_exports', to='wagtailcore.site', verbose_name='website')),
            ],
            options={
                'verbose_name': 'lijst voor de politie',
                'verbose_name_plural': 'lijsten voor de politie',
                'ordering': ['-at', '-pk'],
            },
        ),
        migrations.CreateModel(
            name='Stretch',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('street', models.CharField(max_length=120, verbose_name='straat')),
                ('postcode', models.CharField(max_length=6, verbose_name='postcode')),
                ('low', models.PositiveIntegerField(verbose_name='vanaf nummer')),
                ('high', models.PositiveIntegerField(verbose_name='tot en met nummer')),
                ('side', models.CharField(choices=[('both', 'beide kanten'), ('odd', 'oneven'), ('even', 'even')], default='both', max_length=4, verbose_name='kant')),
                ('neighbourhood', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='stretches', to='groups.neighbourhood', verbose_name='buurt')),
            ],
            options={
                'verbose_name': 'stuk straat',
                'verbose_name_plural': 'straten',
                'ordering': ['street', 'postcode', 'low'],
            },
        ),
        migrations.CreateModel(
            name='Upload',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(auto_now_add=True, db_index=True)),
                ('user_id', models.PositiveIntegerField()),
                ('name', models.CharField(max_length=200)),
                ('data', models.BinaryField()),
                ('make_neighbourhoods', models.BooleanField(default=False)),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.site')),
            ],
            options={
                'verbose_name': 'bestand met groepen',
                'verbose_name_plural': 'bestanden met groepen',
            },
        ),
        migrations.CreateModel(
            name='WatchGroup',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uuid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('name', models.CharField(max_length=120, verbose_name='naam')),
                ('slug', models.SlugField(max_length=120, verbose_name='naam in het webadres')),
                ('streets', models.TextField(blank=True, help_text='Eén straat per regel. Dit staat op de website.', verbose_name='straten')),
                ('description', models.TextField(blank=True, verbose_name='beschrijving')),
                ('channel', models.CharField(choices=[('whatsapp', 'WhatsApp'), ('signal', 'Signal'), ('telegram', 'Telegram')], default='whatsapp', max_length=16, verbose_name='app')),
                ('kind', models.CharField(choices=[('street', 'straatgroep'), ('district', 'wijkgroep'), ('coordinators', 'groep van beheerders'), ('police_relay', 'groep van de politie'), ('neighbouring', 'groep van een buurwijk')], default='street', max_length=16, verbose_name='soort groep')),
                ('source', models.CharField(blank=True, help_text='Uit welke lijst deze groep van een buurwijk is overgenomen.', max_length=200, verbose_name='bron')),
                ('sign_up', models.CharField(choices=[('here', 'via deze website'), ('elsewhere', 'via een andere website'), ('none', 'aanmelden kan niet')], default='here', max_length=16, verbose_name='aanmelden')),
                ('sign_up_url', models.URLField(blank=True, verbose_name='adres van de andere website')),
                ('way_in', models.CharField(choices=[('coordinator', 'de beheerder voegt het nummer toe'), ('invite', 'de bewoner krijgt een geheime uitnodigingslink')], default='coordinator', max_length=16, verbose_name='hoe komt iemand in de groep?')),
                ('invite_sealed', models.TextField(blank=True, editable=False)),
                ('stated_size', models.PositiveIntegerField(blank=True, null=True, verbose_name='aantal leden volgens de beheerder')),
                ('stated_on', models.DateField(blank=True, null=True, verbose_name='geteld op')),
                ('size_limit', groups.models.limit.SizeLimitField(blank=True, default=None, help_text='Leeg: zoals het websiteprofiel zegt.', verbose_name='grootste aantal leden')),
                ('joined_delta', models.IntegerField(default=0, editable=False)),
                ('unanswered', models.PositiveIntegerField(default=0, editable=False)),
                ('verification', models.CharField(choices=[('self', 'alleen zelf opgegeven'), ('email', 'bevestigd per e-mail'), ('team', 'bekend bij het team van de buurt'), ('official', 'bekend bij de politie of de gemeente')], default='self', max_length=8, verbose_name='hoe goed kent u deze groep?')),
                ('verified_until', models.DateField(blank=True, help_text='Daarna staat er weer: alleen zelf opgegeven.', null=True, verbose_name='geldt tot en met')),
                ('show_picture', models.BooleanField(default=True, verbose_name='foto tonen')),
                ('published', models.BooleanField(db_index=True, default=True, verbose_name='op de website')),
                ('origin', models.UUIDField(db_index=True, editable=False, null=True)),
                ('coverage_text', models.TextField(blank=True, help_text='Eén regel per gebied, bijvoorbeeld: 1234 AB 1-45 oneven, of 1234 AC, of 1234.', verbose_name='gebied')),
                ('coverage_version', models.PositiveIntegerField(default=0, editable=False)),
                ('area', models.JSONField(blank=True, help_text='Een lijn of vlak als GeoJSON. Het is een illustratie.', null=True, verbose_name='gebied op de kaart')),
                ('west', models.FloatField(editable=False, null=True)),
                ('south', models.FloatField(editable=False, null=True)),
                ('east', models.FloatField(editable=False, null=True)),
                ('north', models.FloatField(editable=False, null=True)),
                ('neighbourhood', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='watch_groups', to='groups.neighbourhood', verbose_name='buurt')),
                ('picture', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailimages.image', verbose_name='foto van de straat')),
            ],
            options={
                'verbose_name': 'groep',
                'verbose_name_plural': 'groepen',
                'ordering': ['name'],
            },
        ),
        migrations.CreateModel(
            name='Duty',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('role', models.CharField(choices=[('main', 'beheerder'), ('deputy', 'plaatsvervanger'), ('liaison', 'contact met een buurgroep'), ('team', 'team van de buurt')], default='main', max_length=8, verbose_name='taak')),
                ('police_contact', models.BooleanField(default=False, verbose_name='heeft contact met de wijkagent')),
                ('origin', models.UUIDField(db_index=True, editable=False, null=True)),
                ('coordinator', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='duties', to='groups.coordinator', verbose_name='beheerder')),
                ('neighbourhood', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='duties', to='groups.neighbourhood', verbose_name='buurt')),
                ('watch_group', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='duties', to='groups.watchgroup', verbose_name='groep')),
            ],
            options={
                'verbose_name': 'taak',
                'verbose_name_plural': 'taken',
            },
        ),
        migrations.CreateModel(
            name='CoverageRule',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('area', models.CharField(max_length=6, verbose_name='postcode')),
                ('low', models.PositiveIntegerField(verbose_name='vanaf nummer')),
                ('high', models.PositiveIntegerField(verbose_name='tot en met nummer')),
                ('side', models.CharField(choices=[('both', 'beide kanten'), ('odd', 'oneven'), ('even', 'even')], default='both', max_length=4, verbose_name='kant')),
                ('version', models.PositiveIntegerField(verbose_name='versie')),
                ('watch_group', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='rules', to='groups.watchgroup')),
            ],
            options={
                'verbose_name': 'gebied',
                'verbose_name_plural': 'gebieden',
                'ordering': ['area', 'low'],
            },
        ),
        migrations.CreateModel(
            name='Correction',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reference', models.CharField(max_length=16, unique=True, verbose_name='kenmerk')),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='sinds')),
                ('done_at', models.DateTimeField(blank=True, null=True, verbose_name='gedaan op')),
                ('watch_group', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='corrections', to='groups.watchgroup', verbose_name='groep')),
            ],
            options={
                'verbose_name': 'correctie',
                'verbose_name_plural': 'correcties',
                'ordering': ['done_at', 'created_at'],
            },
        ),
        migrations.CreateModel(
            name='CoordinatorTask',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='sinds')),
                ('done_at', models.DateTimeField(blank=True, null=True, verbose_name='gedaan op')),
                ('coordinator', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='tasks', to='groups.coordinator', verbose_name='beheerder')),
                ('watch_group', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='coordinator_tasks', to='groups.watchgroup', verbose_name='groep')),
            ],
            options={
                'verbose_name': 'nieuwe beheerder',
                'verbose_name_plural': 'nieuwe beheerders',
                'ordering': ['done_at', 'created_at'],
            },
        ),
        migrations.AddConstraint(
            model_name='coordinator',
            constraint=models.UniqueConstraint(fields=('site', 'email'), name='coordinator_email_per_site'),
        ),
        migrations.AddConstraint(
            model_name='coordinator',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('police', 'consented'), ('police_consented_at__isnull', False)), models.Q(models.Q(('police', 'consented'), _negated=True), ('police_consented_at', None)), _connector='OR'), name='police_consent_has_a_moment'),
        ),
        migrations.AddConstraint(
            model_name='desk',
            constraint=models.UniqueConstraint(fields=('site', 'slug'), name='desk_slug_per_site'),
        ),
        migrations.AddConstraint(
            model_name='neighbourhood',
            constraint=models.UniqueConstraint(fields=('site', 'slug'), name='neighbourhood_slug_per_site'),
        ),
        migrations.AddConstraint(
            model_name='editorneighbourhood',
            constraint=models.UniqueConstraint(fields=('group', 'neighbourhood'), name='editor_neighbourhood_once'),
        ),
        migrations.AddIndex(
            model_name='stretch',
            index=models.Index(fields=['postcode', 'low', 'high'], name='stretch_address'),
        ),
        migrations.AddIndex(
            model_name='stretch',
            index=models.Index(fields=['neighbourhood', 'street'], name='stretch_street'),
        ),
        migrations.AddConstraint(
            model_name='stretch',
            constraint=models.CheckConstraint(condition=models.Q(('low__lte', models.F('high'))), name='stretch_range'),
        ),
        migrations.AddIndex(
            model_name='watchgroup',
            index=models.Index(condition=models.Q(('origin__isnull', False), ('published', False)), fields=['neighbourhood'], name='group_draft'),
        ),
        migrations.AddIndex(
            model_name='watchgroup',
            index=models.Index(condition=models.Q(('published', True), ('west__isnull', False)), fields=['west', 'east'], name='group_on_the_map'),
        ),
        migrations.AddConstraint(
            model_name='watchgroup',
            constraint=models.UniqueConstraint(fields=('neighbourhood', 'slug'), name='group_slug_per_neighbourhood'),
        ),
        migrations.AddConstraint(
            model_name='duty',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('neighbourhood__isnull', False), ('role', 'team'), ('watch_group', None)), models.Q(('neighbourhood', None), ('role__in', ['main', 'deputy', 'liaison']), ('watch_group__isnull', False)), _connector='OR'), name='duty_for_group_or_team', violation_error_message='Kies een groep bij een beheerder, plaatsvervanger of contact. Kies een buurt bij het team.'),
        ),
        migrations.AddConstraint(
            model_name='duty',
            constraint=models.UniqueConstraint(fields=('coordinator', 'watch_group'), name='one_duty_per_group'),
        ),
        migrations.AddConstraint(
            model_name='duty',
            constraint=models.UniqueConstraint(fields=('coordinator', 'neighbourhood'), name='one_duty_per_team'),
        ),
        migrations.AddIndex(
            model_name='coveragerule',
            index=models.Index(fields=['area', 'low', 'high'], name='coverage_area'),
        ),
        migrations.AddConstraint(
            model_name='coveragerule',
            constraint=models.CheckConstraint(condition=models.Q(('low__lte', models.F('high'))), name='coverage_range'),
        ),
        migrations.AddConstraint(
            model_name='coordinatortask',
            constraint=models.UniqueConstraint(fields=('coordinator', 'watch_group'), name='coordinator_added_once'),
        ),
    ]
