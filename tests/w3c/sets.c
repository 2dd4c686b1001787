/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "annotation/zhupi-annotation-set-private.h"
#include "sets.h"

#define MADE_AT (G_GINT64_CONSTANT (1772591700) * G_USEC_PER_SEC)
#define MAX_RANDOM_LENGTH 12

static const ZhupiUuid test_space = { { 0x5a, 0x68, 0x75, 0x70, 0x69, 0x21 } };

static ZhupiUuid
make_id (const char *name)
{
  ZhupiUuid id;

  zhupi_uuid_init_from_name (&id, &test_space, name, -1);
  return id;
}

ZhupiArticle *
sets_make_article (const char *source)
{
  g_autoptr (ZhupiText) text = zhupi_text_new (SETS_TEXT);

  return zhupi_article_new (text, source);
}

ZhupiRange
sets_find (ZhupiArticle *article,
           const char   *quote)
{
  ZhupiText *text = zhupi_article_get_text (article);
  const char *utf8 = zhupi_text_get_utf8 (text, NULL);
  const char *at = strstr (utf8, quote);

  g_assert_nonnull (at);
  return (ZhupiRange) { zhupi_text_from_byte (text, at - utf8),
                        zhupi_text_from_byte (text, at - utf8 + strlen (quote)) };
}

ZhupiAnnotationSet *
sets_make_empty (ZhupiArticle *article)
{
  ZhupiAnnotationSet *set = zhupi_annotation_set_new (article, "读者甲");
  ZhupiUuid id = make_id ("set");

  zhupi_annotation_set_set_identity (set, &id, "甲", MADE_AT);
  return set;
}

static void
add (ZhupiAnnotationSet       *set,
     const char               *name,
     const char               *quote,
     const char               *tag,
     ZhupiState                state,
     const ZhupiDetailsFields *fields)
{
  g_autoptr (ZhupiDetails) details = zhupi_details_new (fields);
  ZhupiRange range = sets_find (zhupi_annotation_set_get_article (set), quote);
  ZhupiAnnotationRecord record = {
    make_id (name), range.start, range.end, g_quark_from_string (tag), state, details
  };

  if (fields->n_fragments > 0)
    {
      record.start = fields->fragments[0].start;
      record.end = fields->fragments[fields->n_fragments - 1].end;
    }
  g_assert_true (zhupi_annotation_set_replace (set, NULL, &record));
}

static void
add_entity (ZhupiAnnotationSet *set)
{
  const char *aliases[] = { "云帆", "Yunfan \"Cell\"", NULL };
  ZhupiUuid id = make_id ("entity");
  ZhupiUuid plain_id = make_id ("plain entity");
  g_autoptr (ZhupiEntity) entity =
    zhupi_entity_new (&id, "company", "云帆电池", aliases, "两行\n说明", "\"wikidata\":\"Q0\"");
  g_autoptr (ZhupiEntity) plain = zhupi_entity_new (&plain_id, "project", "北岸二期", NULL, NULL,
                                                    NULL);

  g_assert_true (zhupi_annotation_set_replace_entity (set, NULL, entity));
  g_assert_true (zhupi_annotation_set_replace_entity (set, NULL, plain));
}

static void
add_relations (ZhupiAnnotationSet *set)
{
  ZhupiUuid id = make_id ("relation"), other_id = make_id ("other relation");
  ZhupiUuid from = make_id ("yunfan"), to = make_id ("project"), entity = make_id ("entity");
  g_autoptr (ZhupiRelation) relation =
    zhupi_relation_new (&id, "builds", &from, &to, "据报道", "甲", MADE_AT + 1, "\"x:a\":[1,2]");
  g_autoptr (ZhupiRelation) other =
    zhupi_relation_new (&other_id, "supplies", &from, &entity, NULL, NULL, 0, NULL);

  g_assert_true (zhupi_annotation_set_replace_relation (set, NULL, relation));
  g_assert_true (zhupi_annotation_set_replace_relation (set, NULL, other));
}

static void
set_tags (ZhupiAnnotationSet *set)
{
  ZhupiTag tag = { "工厂", "Factory", "工厂", "teal", "wavy", 'f', "company" };
  g_autoptr (ZhupiTagSet) tag_set = zhupi_tag_set_with_tag (zhupi_tag_set_get_default (), &tag);

  zhupi_annotation_set_set_tag_set (set, tag_set);
}

static void
add_records (ZhupiAnnotationSet *set)
{
  ZhupiArticle *article = zhupi_annotation_set_get_article (set);
  ZhupiRange pieces[] = { sets_find (article, "云帆"), sets_find (article, "二期") };
  ZhupiDetailsFields plain = ZHUPI_DETAILS_FIELDS_INIT;
  ZhupiDetailsFields full = {
    .note = "第一行\n“第二行”\t\x01 \\", .creator = "甲", .created = MADE_AT,
    .modified = MADE_AT + 123456, .entity = make_id ("entity"), .score = ZHUPI_SCORE_NONE,
    .extra = "\"body\":[{\"type\":\"TextualBody\",\"purpose\":\"questioning\",\"value\":\"?\"}],"
             "\"rights\":\"https://example.org/rights\"",
  };
  ZhupiDetailsFields suggested = {
    .reason = "ends in 重工; 2 times", .generator = "zhupi-rules", .created = MADE_AT,
    .score = 870,
  };
  ZhupiDetailsFields parted = {
    .created = MADE_AT, .score = 0, .fragments = pieces, .n_fragments = G_N_ELEMENTS (pieces),
  };

  add (set, "smile", "😀", "person", ZHUPI_STATE_ACCEPTED, &plain);
  add (set, "yunfan", "云帆电池", "company", ZHUPI_STATE_ACCEPTED, &full);
  add (set, "same span", "云帆电池", "organisation", ZHUPI_STATE_REJECTED, &suggested);
  add (set, "xinghe", "星河重工", "company", ZHUPI_STATE_SUGGESTED, &suggested);
  add (set, "factory", "𠮷野工厂", "工厂", ZHUPI_STATE_ACCEPTED, &plain);
  add (set, "mark", "cafe\xCC\x81 计划", "project", ZHUPI_STATE_ACCEPTED, &full);
  add (set, "crew", "👩\xE2\x80\x8D🚀项目", "project", ZHUPI_STATE_SUGGESTED, &suggested);
  add (set, "project", "北岸二期电池项目", "project", ZHUPI_STATE_ACCEPTED, &plain);
  add (set, "nested", "电池项目", "project", ZHUPI_STATE_ACCEPTED, &plain);
  add (set, "line end", "动工\r\n2026", "date", ZHUPI_STATE_ACCEPTED, &plain);
  add (set, "control", "\x1F 12 亿元", "amount", ZHUPI_STATE_ACCEPTED, &plain);
  add (set, "quotes", "“云帆\\电池”", "company", ZHUPI_STATE_ACCEPTED, &plain);
  add (set, "all", SETS_TEXT, "policy", ZHUPI_STATE_ACCEPTED, &plain);
  add (set, "parted", "云帆", "project", ZHUPI_STATE_ACCEPTED, &parted);
}

ZhupiAnnotationSet *
sets_make_rich (ZhupiArticle *article)
{
  static const char unplaced[] =
    "{\"id\":\"urn:uuid:00000000-0000-4000-8000-000000000001\",\"type\":\"Annotation\","
    "\"body\":\"https://example.org/a\",\"target\":\"https://example.org/b\"}";
  ZhupiAnnotationSet *set = sets_make_empty (article);

  zhupi_annotation_set_begin_change (set);
  zhupi_annotation_set_set_note (set, "一组\n说明");
  set_tags (set);
  add_entity (set);
  add_records (set);
  add_relations (set);
  zhupi_annotation_set_add_unplaced (set, unplaced, strlen (unplaced));
  zhupi_annotation_set_set_extra (set, "\"zhupi:later\":{\"a\":[1,\"二\"]},\"rights\":"
                                  "\"https://example.org/rights\"");
  zhupi_annotation_set_end_change (set);
  return set;
}

static void
fill_random_record (ZhupiAnnotationRecord *record,
                    guint                  length,
                    ZhupiDetails * const   details[ZHUPI_N_STATES],
                    GRand                 *random)
{
  static const char * const tags[] = { "company", "project", "person", "place", "amount" };
  guint size = g_rand_int_range (random, 1, MIN (length, MAX_RANDOM_LENGTH));

  for (guint i = 0; i < sizeof record->id.bytes; i++)
    record->id.bytes[i] = g_rand_int (random);
  record->start = g_rand_int_range (random, 0, length - size + 1);
  record->end = record->start + size;
  record->tag = g_quark_from_string (tags[g_rand_int_range (random, 0, G_N_ELEMENTS (tags))]);
  record->state = g_rand_int_range (random, 0, ZHUPI_N_STATES);
  record->details = details[record->state];
}

ZhupiAnnotationSet *
sets_make_random (ZhupiArticle *article,
                  guint         n_records,
                  guint32       seed)
{
  ZhupiAnnotationSet *set = sets_make_empty (article);
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autofree ZhupiAnnotationRecord *records = g_new0 (ZhupiAnnotationRecord, n_records);
  ZhupiDetails *details[ZHUPI_N_STATES];

  for (guint i = 0; i < ZHUPI_N_STATES; i++)
    details[i] = zhupi_details_new (&(ZhupiDetailsFields) {
      .generator = "zhupi-rules", .reason = "ends in 重工", .created = MADE_AT + i, .score = 500 });
  for (guint i = 0; i < n_records; i++)
    fill_random_record (&records[i], zhupi_article_get_length (article), details, random);
  zhupi_annotation_set_begin_change (set);
  zhupi_annotation_set_fill (set, records, n_records);
  zhupi_annotation_set_end_change (set);
  for (guint i = 0; i < ZHUPI_N_STATES; i++)
    zhupi_details_unref (details[i]);
  return set;
}

void
sets_change_note (ZhupiAnnotationSet *set,
                  guint               position,
                  const char         *note)
{
  ZhupiRecordTable *records = zhupi_annotation_set_get_records (set);
  ZhupiAnnotationRecord before = *zhupi_record_table_nth (records, position);
  ZhupiAnnotationRecord after = before;
  ZhupiDetailsFields fields = *zhupi_details_get_fields (before.details);
  g_autoptr (ZhupiDetails) kept = zhupi_details_ref (before.details);
  g_autoptr (ZhupiDetails) details = NULL;

  fields.note = note;
  details = zhupi_details_new (&fields);
  after.details = details;
  zhupi_annotation_set_begin_change (set);
  g_assert_true (zhupi_annotation_set_replace (set, &before, &after));
  zhupi_annotation_set_end_change (set);
}
