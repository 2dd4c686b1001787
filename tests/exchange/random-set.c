/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "random-set.h"

#include "annotation/zhupi-annotation-set-private.h"

#define MAX_WORDS 60
#define MAX_RECORDS 30
#define MAX_SPAN 9
#define N_ENTITIES 4
#define MAX_RELATIONS 8
#define MADE_AT (G_GINT64_CONSTANT (1772591700) * G_USEC_PER_SEC)
#define LINE_END 0 /* index of the word that is a line end */

static const char *const words[] = {
  "\n", "星河重工", "云帆电池", "北岸高新区", "、", "。", " ", "\t", "😀", "👩\xE2\x80\x8D🚀",
  "👨\xE2\x80\x8D👩\xE2\x80\x8D👧", "𠮷野", "𪚥", "cafe\xCC\x81", "项目", "12", "\\", "\"", "…", "_",
  "|", ";", "[1]", "->", "*", "#", "<b>", "&",
};

static const char *const tags[] = { "company", "project", "person", "place", "工厂" };
static const char *const kinds[] = { "builds", "supplies", "合作" };
static const char *const notes[] = { "一行", "两行\n说明", "with \t tab, \"quotes\" and \\", " 空 " };

typedef struct
{
  GRand *random;
  ZhupiAnnotationSet *set;
  GArray *ids; /* of the records */
  ZhupiUuid entities[N_ENTITIES];
} Making;

static ZhupiUuid
make_id (GRand *random)
{
  ZhupiUuid id;

  for (guint i = 0; i < sizeof id.bytes; i++)
    id.bytes[i] = (guint8) g_rand_int (random);
  return id;
}

static gboolean
one_in (GRand *random,
        int    n)
{
  return g_rand_int_range (random, 0, n) == 0;
}

static ZhupiText *
make_text (GRand *random)
{
  const char *line_end = one_in (random, 2) ? "\r\n" : "\n";
  guint n_words = (guint) g_rand_int_range (random, 1, MAX_WORDS);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n_words; i++)
    {
      guint word = (guint) g_rand_int_range (random, 0, G_N_ELEMENTS (words));

      g_string_append (text, word == LINE_END ? line_end : words[word]);
    }
  return zhupi_text_new (text->str);
}

static ZhupiAnnotationSet *
make_empty (GRand *random)
{
  g_autoptr (ZhupiText) text = make_text (random);
  g_autoptr (ZhupiArticle) article = zhupi_article_new (text, NULL);
  ZhupiAnnotationSet *set = zhupi_annotation_set_new (article, "读者甲");
  ZhupiUuid id = make_id (random);

  zhupi_annotation_set_set_identity (set, &id, "甲", MADE_AT);
  return set;
}

static void
add_entities (Making *self)
{
  static const char *const aliases[] = { "云帆", NULL };
  static const char *const entity_names[N_ENTITIES] = { "云帆电池", "星河重工", "二期, \"A\"", "𠮷野" };

  for (guint i = 0; i < N_ENTITIES; i++)
    {
      gboolean has_details = one_in (self->random, 2);
      g_autoptr (ZhupiEntity) entity = NULL;

      self->entities[i] = make_id (self->random);
      entity = zhupi_entity_new (&self->entities[i], tags[i % 2], entity_names[i],
                                 has_details ? aliases : NULL, has_details ? "说明" : NULL, NULL);
      g_assert_true (zhupi_annotation_set_replace_entity (self->set, NULL, entity));
    }
}

/* Up to four places in order, no two of which touch; FALSE when there is no room for two. */
static gboolean
make_pieces (Making                *self,
             ZhupiAnnotationRecord *record,
             GArray                *pieces)
{
  guint at = record->start;

  while (pieces->len < 4 && at < record->end)
    {
      ZhupiRange piece = { at, at + 1 };

      g_array_append_val (pieces, piece);
      at = piece.end + 1 + (guint) g_rand_int_range (self->random, 0, 2);
    }
  if (pieces->len < 2)
    return FALSE;

  record->end = g_array_index (pieces, ZhupiRange, pieces->len - 1).end;
  return TRUE;
}

static void
fill_details (Making             *self,
              ZhupiDetailsFields *fields,
              const char         *tag)
{
  guint entity = (guint) g_rand_int_range (self->random, 0, N_ENTITIES);

  if (one_in (self->random, 2))
    fields->note = notes[g_rand_int_range (self->random, 0, G_N_ELEMENTS (notes))];
  if (one_in (self->random, 3))
    fields->reason = "ends in 重工, 2 times";
  if (one_in (self->random, 3))
    fields->score = g_rand_int_range (self->random, 0, 1001);
  if (one_in (self->random, 2))
    fields->created = MADE_AT + g_rand_int_range (self->random, 0, 1000) * G_USEC_PER_SEC;
  if (one_in (self->random, 4))
    fields->modified = MADE_AT + G_GINT64_CONSTANT (5000123456);
  if (one_in (self->random, 4))
    fields->extra = "\"rights\":\"https://example.org/rights\"";
  /* An entity has the class of its mentions. */
  if (g_str_equal (tag, tags[entity % 2]))
    fields->entity = self->entities[entity];
}

static void
add_record (Making *self)
{
  guint length = zhupi_article_get_length (zhupi_annotation_set_get_article (self->set));
  const char *tag = tags[g_rand_int_range (self->random, 0, G_N_ELEMENTS (tags))];
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (ZhupiRange));
  g_autoptr (ZhupiDetails) details = NULL;
  ZhupiDetailsFields fields = ZHUPI_DETAILS_FIELDS_INIT;
  ZhupiAnnotationRecord record = { .id = make_id (self->random) };

  record.start = (guint) g_rand_int_range (self->random, 0, (int) length);
  record.end = record.start + (guint) g_rand_int_range (self->random, 1, MAX_SPAN);
  record.end = MIN (record.end, length);
  record.tag = g_quark_from_string (tag);
  record.state = one_in (self->random, 3) ? ZHUPI_STATE_SUGGESTED : ZHUPI_STATE_ACCEPTED;
  if (one_in (self->random, 8))
    record.state = ZHUPI_STATE_REJECTED;
  fill_details (self, &fields, tag);
  if (record.state == ZHUPI_STATE_SUGGESTED)
    fields.generator = "zhupi-rules";
  else if (one_in (self->random, 2))
    fields.creator = "甲";
  if (one_in (self->random, 4) && make_pieces (self, &record, pieces))
    {
      fields.fragments = (const ZhupiRange *) (gpointer) pieces->data;
      fields.n_fragments = pieces->len;
    }

  details = zhupi_details_new (&fields);
  record.details = details;
  g_assert_true (zhupi_annotation_set_replace (self->set, NULL, &record));
  g_array_append_val (self->ids, record.id);
}

static ZhupiUuid
choose_end (Making *self)
{
  if (one_in (self->random, 6))
    return self->entities[g_rand_int_range (self->random, 0, N_ENTITIES)];
  return g_array_index (self->ids, ZhupiUuid, g_rand_int_range (self->random, 0, self->ids->len));
}

static void
add_relation (Making *self)
{
  ZhupiUuid id = make_id (self->random);
  ZhupiUuid from = choose_end (self);
  ZhupiUuid to = choose_end (self);
  const char *kind = kinds[g_rand_int_range (self->random, 0, G_N_ELEMENTS (kinds))];
  gboolean has_details = one_in (self->random, 2);
  g_autoptr (ZhupiRelation) relation =
    zhupi_relation_new (&id, kind, &from, &to, has_details ? "据报道" : NULL,
                        has_details ? "甲" : NULL, has_details ? MADE_AT : 0, NULL);

  g_assert_true (zhupi_annotation_set_replace_relation (self->set, NULL, relation));
}

static void
set_tags (ZhupiAnnotationSet *set)
{
  ZhupiTag tag = { "工厂", "Factory", "工厂", "teal", "wavy", 'f', "company" };
  g_autoptr (ZhupiTagSet) tag_set = zhupi_tag_set_with_tag (zhupi_tag_set_get_default (), &tag);

  zhupi_annotation_set_set_tag_set (set, tag_set);
}

static void
fill (Making *self)
{
  guint n_records = (guint) g_rand_int_range (self->random, 1, MAX_RECORDS);
  guint n_relations = (guint) g_rand_int_range (self->random, 0, MAX_RELATIONS);

  zhupi_annotation_set_begin_change (self->set);
  zhupi_annotation_set_set_note (self->set, "一组\n说明");
  set_tags (self->set);
  add_entities (self);
  for (guint i = 0; i < n_records; i++)
    add_record (self);
  for (guint i = 0; i < n_relations; i++)
    add_relation (self);
  zhupi_annotation_set_end_change (self->set);
}

ZhupiAnnotationSet *
random_set_new (guint32 seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  Making self = { random, make_empty (random), NULL, { { { 0 } } } };

  self.ids = g_array_new (FALSE, FALSE, sizeof (ZhupiUuid));
  fill (&self);
  g_array_unref (self.ids);
  return self.set;
}

ZhupiAnnotationSet *
random_set_new_empty (guint32 seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  return make_empty (random);
}
