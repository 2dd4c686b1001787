/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "zhupi-teaching.h"

/* What a step of the person teaches. */

/* Code points; what is longer is no name, and a single character is far too common for one. */
#define MIN_NAME_LENGTH 2
#define MAX_NAME_LENGTH 48

/* @done: "class name": a name counts once a step
 * @key: room for one of those
 * @touched: ids of the records of the step, once somebody asks
 * @lost: "class name" of marks that went -> name */
typedef struct
{
  ZhupiLearner *learner;
  ZhupiText *text;
  GHashTable *done;
  GString *key;
  GHashTable *touched;
  GHashTable *lost;
  ZhupiTeachingNames *names;
  gboolean reverted;
} Lesson;

static gboolean
is_name_class (GQuark tag)
{
  return tag == g_quark_from_static_string ("company")
         || tag == g_quark_from_static_string ("project");
}

static gboolean
is_name (const ZhupiAnnotationRecord *record)
{
  const guint length = record->end - record->start;

  return zhupi_details_get_fields (record->details)->n_fragments == 0
         && length >= MIN_NAME_LENGTH && length <= MAX_NAME_LENGTH;
}

/* Makes "class name" the key. Returns the name in it, which holds until the next key. */
static const char *
write_key (const Lesson                *lesson,
           const ZhupiAnnotationRecord *record)
{
  gsize n_bytes;
  gsize name;
  const char *piece = zhupi_text_peek (lesson->text, zhupi_annotation_record_get_range (record),
                                       &n_bytes);

  g_string_assign (lesson->key, g_quark_to_string (record->tag));
  g_string_append_c (lesson->key, ' ');
  name = lesson->key->len;
  g_string_append_len (lesson->key, piece, n_bytes);
  return lesson->key->str + name;
}

/* Whether it is the first time in this step. */
static gboolean
note_done (const Lesson *lesson)
{
  return !g_hash_table_contains (lesson->done, lesson->key->str)
         && g_hash_table_add (lesson->done, g_strdup (lesson->key->str));
}

static void
take_lesson (Lesson                      *lesson,
             const ZhupiAnnotationRecord *record,
             const char                  *reason,
             gboolean                     accepted)
{
  const char *tag = g_quark_to_string (record->tag);
  const char *name = write_key (lesson, record);

  if (!is_name (record) || strchr (name, '\n') != NULL || !note_done (lesson))
    return;
  if (lesson->reverted)
    zhupi_learner_take_back (lesson->learner, name, tag, reason, accepted);
  else if (accepted)
    zhupi_learner_accept (lesson->learner, name, tag, reason);
  else
    zhupi_learner_reject (lesson->learner, name, tag, reason);
  if (accepted)
    g_ptr_array_add (lesson->reverted ? lesson->names->lost : lesson->names->gained,
                     g_strdup (name));
}

/* The contrary of take_lesson(): the mark of a name that was learned went, or comes back. */
static void
take_loss (Lesson     *lesson,
           const char *tag,
           const char *name)
{
  if (lesson->reverted)
    zhupi_learner_accept (lesson->learner, name, tag, NULL);
  else
    zhupi_learner_take_back (lesson->learner, name, tag, NULL, TRUE);
  g_ptr_array_add (lesson->reverted ? lesson->names->gained : lesson->names->lost,
                   g_strdup (name));
}

static gboolean
is_same_mention (const ZhupiAnnotationRecord *a,
                 const ZhupiAnnotationRecord *b)
{
  return a->tag == b->tag && zhupi_annotation_record_same_span (a, b);
}

static gboolean
was_lost (const ZhupiAnnotationRecord *before,
          const ZhupiAnnotationRecord *after)
{
  return before != NULL && before->state == ZHUPI_STATE_ACCEPTED && is_name_class (before->tag)
         && is_name (before)
         && (after == NULL || after->state != ZHUPI_STATE_ACCEPTED
             || !is_same_mention (before, after));
}

/* The other class takes the place of the first; else another mark may still say the same. */
static void
note_loss (Lesson                      *lesson,
           const ZhupiAnnotationRecord *before,
           const ZhupiAnnotationRecord *after)
{
  const char *name = write_key (lesson, before);

  if (after == NULL || !zhupi_annotation_record_same_span (before, after))
    g_hash_table_replace (lesson->lost, g_strdup (lesson->key->str), g_strdup (name));
  else if (note_done (lesson))
    take_loss (lesson, g_quark_to_string (before->tag), name);
}

/* The reason speaks of the suggestion as it was. */
static void
note_gain (Lesson                      *lesson,
           const ZhupiAnnotationRecord *before,
           const ZhupiAnnotationRecord *after)
{
  gboolean was_suggested = before != NULL && before->state == ZHUPI_STATE_SUGGESTED;
  const char *reason = was_suggested ? zhupi_details_get_fields (before->details)->reason : NULL;

  if (after->state == ZHUPI_STATE_REJECTED && was_suggested && is_name_class (before->tag))
    {
      take_lesson (lesson, before, reason, FALSE);
      return;
    }
  if (after->state != ZHUPI_STATE_ACCEPTED
      || (before != NULL && before->state == ZHUPI_STATE_ACCEPTED
          && is_same_mention (before, after)))
    return;
  if (is_name_class (after->tag) || (before != NULL && is_name_class (before->tag)))
    take_lesson (lesson, after,
                 was_suggested && is_same_mention (before, after) ? reason : NULL, TRUE);
}

static void
record_cb (const ZhupiAnnotationRecord *before,
           const ZhupiAnnotationRecord *after,
           gpointer                     user_data)
{
  Lesson *lesson = user_data;

  if (after != NULL)
    note_gain (lesson, before, after);
  if (was_lost (before, after))
    note_loss (lesson, before, after);
}

static void
touch_cb (const ZhupiAnnotationRecord *before,
          const ZhupiAnnotationRecord *after,
          gpointer                     user_data)
{
  const ZhupiAnnotationRecord *record = before != NULL ? before : after;

  g_hash_table_add (user_data, g_memdup2 (&record->id, sizeof record->id));
}

/* What the step itself touches says nothing, so that the step and its undo come to the same. */
static gboolean
other_mark_cb (const ZhupiAnnotationRecord *record,
               gpointer                     user_data)
{
  Lesson *lesson = user_data;

  if (record->state != ZHUPI_STATE_ACCEPTED || !is_name_class (record->tag) || !is_name (record)
      || g_hash_table_contains (lesson->touched, &record->id))
    return TRUE;
  write_key (lesson, record);
  g_hash_table_remove (lesson->lost, lesson->key->str);
  return g_hash_table_size (lesson->lost) > 0;
}

/* Of marks that went, only the last of its name takes the lesson with it. */
static void
take_losses (Lesson             *lesson,
             ZhupiAnnotationSet *set,
             ZhupiCommand       *command)
{
  g_autoptr(GHashTable) touched = g_hash_table_new_full (zhupi_uuid_hash, zhupi_uuid_equal,
                                                         g_free, NULL);
  GHashTableIter iter;
  gpointer key, name;

  if (g_hash_table_size (lesson->lost) == 0)
    return;
  zhupi_command_foreach_record (command, touch_cb, touched);
  lesson->touched = touched;
  zhupi_record_table_foreach (zhupi_annotation_set_get_records (set), other_mark_cb, lesson);
  g_hash_table_iter_init (&iter, lesson->lost);
  while (g_hash_table_iter_next (&iter, &key, &name))
    {
      g_autofree char *tag = g_strndup (key, strlen (key) - strlen (name) - 1);

      if (!g_hash_table_contains (lesson->done, key))
        take_loss (lesson, tag, name);
    }
}

/* What a recognizer or a file brings is nobody's answer. */
static gboolean
is_by_a_person (ZhupiCommandKind kind)
{
  return kind != ZHUPI_COMMAND_SUGGEST && kind != ZHUPI_COMMAND_IMPORT
         && kind != ZHUPI_COMMAND_TAG_SET;
}

void
zhupi_teaching_learn (ZhupiTeaching      *self,
                      ZhupiAnnotationSet *set,
                      ZhupiCommand       *command,
                      gboolean            reverted,
                      ZhupiTeachingNames *names)
{
  g_autoptr(GHashTable) done = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GHashTable) lost = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr(GString) key = g_string_new (NULL);
  Lesson lesson = { .done = done, .key = key, .lost = lost, .names = names,
                    .reverted = reverted };

  g_return_if_fail (ZHUPI_IS_TEACHING (self));
  g_return_if_fail (ZHUPI_IS_ANNOTATION_SET (set));

  if (!is_by_a_person (zhupi_command_get_kind (command)))
    return;
  lesson.learner = zhupi_teaching_get_learner (self);
  lesson.text = zhupi_article_get_text (zhupi_annotation_set_get_article (set));
  zhupi_command_foreach_record (command, record_cb, &lesson);
  take_losses (&lesson, set, command);
}
