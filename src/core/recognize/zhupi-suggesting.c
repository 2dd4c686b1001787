/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "edit/zhupi-revision.h"
#include "recognize/zhupi-suggesting.h"

/* The name space of suggestions, a random UUID of version 4. */
static const ZhupiUuid suggestion_space = {
  { 0x6b, 0x0e, 0x51, 0xc4, 0x2f, 0x9a, 0x4d, 0x37, 0x9c, 0x18, 0x83, 0xd5, 0x1e, 0x70, 0xaf, 0x62 }
};

static void
derive_id (ZhupiUuid             *id,
           ZhupiArticle          *article,
           const ZhupiSuggestion *suggestion)
{
  g_autofree char *name = g_strdup_printf ("%s %s %u %u", zhupi_article_get_sha256 (article),
                                           g_quark_to_string (suggestion->tag),
                                           suggestion->range.start, suggestion->range.end);

  zhupi_uuid_init_from_name (id, &suggestion_space, name, -1);
}

static void
clear_record_cb (gpointer data)
{
  ZhupiAnnotationRecord *record = data;

  zhupi_details_unref (record->details);
}

/* The entities that suggestions propose: name -> the names that its mentions have. */
typedef struct
{
  ZhupiAnnotationSet *set;
  GHashTable *aliases;
  GPtrArray *names;
} Proposals;

static gboolean
has_entity (const ZhupiSuggestion *suggestion)
{
  return suggestion->entity.start < suggestion->entity.end;
}

static char *
dup_slice (const Proposals *self,
           ZhupiRange       range)
{
  ZhupiArticle *article = zhupi_annotation_set_get_article (self->set);

  return zhupi_text_dup_slice (zhupi_article_get_text (article), range);
}

/* The same name in the same article is the same entity, however often names are looked for. */
static void
derive_entity_id (const Proposals *self,
                  const char      *name,
                  ZhupiUuid       *id)
{
  ZhupiArticle *article = zhupi_annotation_set_get_article (self->set);
  g_autofree char *key = g_strdup_printf ("%s company %s", zhupi_article_get_sha256 (article),
                                          name);

  zhupi_uuid_init_from_name (id, &suggestion_space, key, -1);
}

static void
propose (Proposals             *self,
         const ZhupiSuggestion *suggestion)
{
  g_autofree char *name = dup_slice (self, suggestion->entity);
  g_autofree char *mention = dup_slice (self, suggestion->range);
  GPtrArray *aliases = g_hash_table_lookup (self->aliases, name);

  if (aliases == NULL)
    {
      aliases = g_ptr_array_new_with_free_func (g_free);
      g_ptr_array_add (self->names, g_strdup (name));
      g_hash_table_insert (self->aliases, g_strdup (name), aliases);
    }
  if (!g_str_equal (mention, name) &&
      !g_ptr_array_find_with_equal_func (aliases, mention, g_str_equal, NULL))
    g_ptr_array_add (aliases, g_steal_pointer (&mention));
}

static void
proposals_init (Proposals          *self,
                ZhupiAnnotationSet *set,
                const GArray       *suggestions)
{
  self->set = set;
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->aliases = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                         (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < suggestions->len; i++)
    if (has_entity (&g_array_index (suggestions, ZhupiSuggestion, i)))
      propose (self, &g_array_index (suggestions, ZhupiSuggestion, i));
}

static void
proposals_clear (Proposals *self)
{
  g_ptr_array_unref (self->names);
  g_hash_table_unref (self->aliases);
}

static ZhupiEntity *
make_entity (const Proposals *self,
             const ZhupiUuid *id,
             const char      *name)
{
  const GPtrArray *aliases = g_hash_table_lookup (self->aliases, name);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < aliases->len; i++)
    g_strv_builder_add (builder, g_ptr_array_index (aliases, i));
  list = g_strv_builder_end (builder);
  return zhupi_entity_new (id, "company", name, (const char *const *) list, NULL, NULL);
}

/* In the order of the text; those that the set has stay as they are. */
static void
add_entities (const Proposals *self,
              ZhupiCommand    *command)
{
  for (guint i = 0; i < self->names->len; i++)
    {
      const char *name = g_ptr_array_index (self->names, i);
      g_autoptr (ZhupiEntity) entity = NULL;
      ZhupiUuid id;

      derive_entity_id (self, name, &id);
      if (zhupi_annotation_set_find_entity (self->set, &id) != NULL)
        continue;
      entity = make_entity (self, &id, name);
      zhupi_command_replace_entity (command, NULL, entity);
    }
}

static ZhupiDetails *
make_details (const Proposals       *proposals,
              const ZhupiSuggestion *suggestion,
              const char            *generator)
{
  ZhupiDetailsFields fields = ZHUPI_DETAILS_FIELDS_INIT;
  g_autofree char *name = has_entity (suggestion) ? dup_slice (proposals, suggestion->entity) :
                                                    NULL;

  fields.generator = generator;
  fields.reason = suggestion->reason;
  fields.score = suggestion->score;
  if (name != NULL)
    derive_entity_id (proposals, name, &fields.entity);
  return zhupi_details_new (&fields);
}

static void
append_record (GArray                *records,
               const Proposals       *proposals,
               const ZhupiSuggestion *suggestion,
               const char            *generator)
{
  ZhupiArticle *article = zhupi_annotation_set_get_article (proposals->set);
  ZhupiAnnotationRecord record = {
    .start = suggestion->range.start,
    .end = suggestion->range.end,
    .tag = suggestion->tag,
    .state = ZHUPI_STATE_SUGGESTED,
    .details = make_details (proposals, suggestion, generator),
  };

  derive_id (&record.id, article, suggestion);
  g_array_append_val (records, record);
}

static ZhupiCommand *
add_records (const Proposals *proposals,
             const GArray    *suggestions,
             const char      *generator)
{
  g_autoptr (GArray) records = g_array_new (FALSE, FALSE, sizeof (ZhupiAnnotationRecord));

  g_array_set_clear_func (records, clear_record_cb);
  for (guint i = 0; i < suggestions->len; i++)
    append_record (records, proposals, &g_array_index (suggestions, ZhupiSuggestion, i), generator);
  return zhupi_editing_add_records (proposals->set, ZHUPI_COMMAND_SUGGEST,
                                    (const ZhupiAnnotationRecord *) (const void *) records->data,
                                    records->len);
}

ZhupiCommand *
zhupi_suggesting_new_command (ZhupiAnnotationSet *set,
                              GArray             *suggestions,
                              const char         *generator)
{
  Proposals proposals;
  ZhupiCommand *mentions;
  ZhupiCommand *command = NULL;

  proposals_init (&proposals, set, suggestions);
  mentions = add_records (&proposals, suggestions, generator);
  if (mentions != NULL)
    {
      command = zhupi_command_new (ZHUPI_COMMAND_SUGGEST, NULL);
      add_entities (&proposals, command);
      zhupi_command_append (command, mentions);
      zhupi_command_unref (mentions);
    }
  proposals_clear (&proposals);
  return command;
}

/* What is to be taken back: key of a span -> nothing. */
typedef struct
{
  GHashTable *keys;
  ZhupiCommand *command;
} Withdrawal;

static char *
dup_key (ZhupiRange  range,
         GQuark      tag,
         int         score,
         const char *reason)
{
  return g_strdup_printf ("%u %u %u %d %s", range.start, range.end, tag, score,
                          reason != NULL ? reason : "");
}

static void
withdrawal_init (Withdrawal   *self,
                 const GArray *early,
                 const GArray *late)
{
  self->command = zhupi_command_new (ZHUPI_COMMAND_SUGGEST, NULL);
  self->keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < early->len; i++)
    {
      const ZhupiSuggestion *one = &g_array_index (early, ZhupiSuggestion, i);

      g_hash_table_add (self->keys, dup_key (one->range, one->tag, one->score, one->reason));
    }
  for (guint i = 0; i < late->len; i++)
    {
      const ZhupiSuggestion *one = &g_array_index (late, ZhupiSuggestion, i);
      g_autofree char *key = dup_key (one->range, one->tag, one->score, one->reason);

      if (!has_entity (one))
        g_hash_table_remove (self->keys, key);
    }
}

static gboolean
withdraw_cb (const ZhupiAnnotationRecord *record,
             gpointer                     user_data)
{
  Withdrawal *self = user_data;
  const ZhupiDetailsFields *fields = zhupi_details_get_fields (record->details);
  g_autofree char *key = NULL;

  if (record->state != ZHUPI_STATE_SUGGESTED)
    return TRUE;
  key = dup_key (zhupi_annotation_record_get_range (record), record->tag, fields->score,
                 fields->reason);
  if (g_hash_table_contains (self->keys, key))
    zhupi_command_replace (self->command, record, NULL);
  return TRUE;
}

ZhupiCommand *
zhupi_suggesting_new_withdrawal (ZhupiAnnotationSet *set,
                                 GArray             *early,
                                 GArray             *late)
{
  Withdrawal withdrawal;

  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (set), NULL);

  withdrawal_init (&withdrawal, early, late);
  zhupi_record_table_foreach (zhupi_annotation_set_get_records (set), withdraw_cb, &withdrawal);
  g_hash_table_unref (withdrawal.keys);
  return zhupi_revision_drop_empty (withdrawal.command);
}
