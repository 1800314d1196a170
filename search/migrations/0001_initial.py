import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('groups', '0001_initial'),
        ('wagtailcore', '0097_baselogentry_uuid_action_timestamp_indexes'),
    ]

    operations = [
        migrations.CreateModel(
            name='Term',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('folded', models.CharField(max_length=200)),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.site')),
            ],
        ),
        migrations.CreateModel(
            name='Name',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('group', 'Group'), ('street', 'Street')], max_length=8)),
                ('text', models.CharField(max_length=200)),
                ('neighbourhood', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='groups.neighbourhood')),
                ('watch_group', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='groups.watchgroup')),
                ('term', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='names', to='search.term')),
            ],
        ),
        migrations.CreateModel(
            name='Card',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('language', models.CharField(blank=True, max_length=12)),
                ('scope', models.CharField(max_length=32)),
                ('kind', models.CharField(choices=[('page', 'Pagina'), ('event', 'Activiteit'), ('news', 'Nieuws'), ('group', 'Groep')], max_length=8)),
                ('title', models.CharField(max_length=255)),
                ('title_stems', models.TextField()),
                ('text', models.TextField()),
                ('stems', models.TextField()),
                ('page', models.OneToOneField(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.page')),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.site')),
                ('watch_group', models.OneToOneField(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='groups.watchgroup')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('page', None), ('watch_group__isnull', False)), models.Q(('page__isnull', False), ('watch_group', None)), _connector='OR'), name='card_of_a_page_or_a_group')],
            },
        ),
        migrations.AddIndex(
            model_name='term',
            index=models.Index(fields=['folded'], name='term_prefix', opclasses=['varchar_pattern_ops']),
        ),
        migrations.AddConstraint(
            model_name='term',
            constraint=models.UniqueConstraint(fields=('site', 'folded'), name='term_once_per_site'),
        ),
    ]
