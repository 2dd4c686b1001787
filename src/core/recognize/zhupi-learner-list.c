/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-learner-private.h"
#include "recognize/zhupi-lexicon-source.h"

#include <string.h>

/* Lessons one by one: counted, taken back, listed, brought in from a table. */

static guint
get_count (GHashTable *names,
           GHashTable *counts,
           const char *name)
{
  gpointer count;

  if (g_hash_table_lookup_extended (counts, name, NULL, &count))
    return GPOINTER_TO_UINT (count);
  return g_hash_table_contains (names, name) ? 1 : 0;
}

guint
zhupi_learner_count (GHashTable *names,
                     GHashTable *counts,
                     const char *name,
                     int         change)
{
  int count = MAX ((int) get_count (names, counts, name) + change, 0);

  if (count > 0)
    g_hash_table_replace (counts, g_strdup (name), GINT_TO_POINTER (count));
  else
    g_hash_table_remove (counts, name);
  return (guint) count;
}

/* When nothing of one kind is left, the answer of the other kind, given before, holds again. */
static void
take_back (ZhupiLearner *self,
           const char   *name,
           const char   *tag,
           gboolean      accepted)
{
  ZhupiLearnerData *data = &self->data;
  GHashTable *these = accepted ? data->names : data->rejected;
  GHashTable *others = accepted ? data->rejected : data->names;
  GHashTable *counts = accepted ? data->accepts : data->rejects;
  GHashTable *other_counts = accepted ? data->rejects : data->accepts;

  if (zhupi_learner_count (these, counts, name, -1) > 0)
    return;
  g_hash_table_remove (these, name);
  if (get_count (others, other_counts, name) > 0 && !g_hash_table_contains (others, name))
    g_hash_table_replace (others, g_strdup (name), g_strdup (tag));
}

void
zhupi_learner_take_back (ZhupiLearner *self,
                         const char   *name,
                         const char   *tag,
                         const char   *reason,
                         gboolean      accepted)
{
  g_return_if_fail (ZHUPI_IS_LEARNER (self));
  g_return_if_fail (name != NULL && tag != NULL);

  g_mutex_lock (&self->mutex);
  take_back (self, name, tag, accepted);
  zhupi_learner_move_weights (self, reason, !accepted);
  zhupi_learner_forget_lessons (self);
  g_mutex_unlock (&self->mutex);
  zhupi_learner_tell_changed (self);
}

static void
forget (ZhupiLearnerData *data,
        const char       *name)
{
  g_hash_table_remove (data->names, name);
  g_hash_table_remove (data->rejected, name);
  g_hash_table_remove (data->accepts, name);
  g_hash_table_remove (data->rejects, name);
}

void
zhupi_learner_forget (ZhupiLearner *self,
                      const char   *name)
{
  g_return_if_fail (ZHUPI_IS_LEARNER (self));
  g_return_if_fail (name != NULL);

  g_mutex_lock (&self->mutex);
  forget (&self->data, name);
  zhupi_learner_forget_lessons (self);
  g_mutex_unlock (&self->mutex);
  zhupi_learner_tell_changed (self);
}

static void
clear_lesson_cb (gpointer data)
{
  ZhupiLesson *lesson = data;

  g_free (lesson->name);
  g_free (lesson->tag);
}

static int
compare_lessons_cb (gconstpointer a,
                    gconstpointer b)
{
  const ZhupiLesson *left = a;
  const ZhupiLesson *right = b;

  return strcmp (left->name, right->name);
}

static void
append_lessons (GArray           *lessons,
                ZhupiLearnerData *data,
                gboolean          accepted)
{
  GHashTable *names = accepted ? data->names : data->rejected;
  GHashTableIter iter;
  gpointer name, tag;

  g_hash_table_iter_init (&iter, names);
  while (g_hash_table_iter_next (&iter, &name, &tag))
    {
      ZhupiLesson lesson = {
        .name = g_strdup (name),
        .tag = g_strdup (tag),
        .is_accepted = accepted,
        .n_accepted = get_count (data->names, data->accepts, name),
        .n_rejected = get_count (data->rejected, data->rejects, name),
      };

      /* A name may be one class and not another: it is told as what it is. */
      if (accepted || !g_hash_table_contains (data->names, name))
        g_array_append_val (lessons, lesson);
      else
        clear_lesson_cb (&lesson);
    }
}

GArray *
zhupi_learner_list (ZhupiLearner *self)
{
  GArray *lessons = g_array_new (FALSE, FALSE, sizeof (ZhupiLesson));

  g_array_set_clear_func (lessons, clear_lesson_cb);
  g_return_val_if_fail (ZHUPI_IS_LEARNER (self), lessons);

  g_mutex_lock (&self->mutex);
  append_lessons (lessons, &self->data, TRUE);
  append_lessons (lessons, &self->data, FALSE);
  g_mutex_unlock (&self->mutex);
  g_array_sort (lessons, compare_lessons_cb);
  return lessons;
}

static void
accept_line (ZhupiLearnerData *data,
             char             *line)
{
  g_auto (GStrv) columns = g_strsplit (g_strstrip (line), "\t", -1);
  const char *name = g_strv_length (columns) > 0 ? g_strstrip (columns[0]) : "";
  const char *tag = *name != '\0' && columns[1] != NULL ? g_strstrip (columns[1]) : "";

  if (*name == '\0' || *name == '#')
    return;
  g_hash_table_remove (data->rejected, name);
  g_hash_table_replace (data->names, g_strdup (name),
                        g_strdup (*tag != '\0' ? tag : "company"));
}

gboolean
zhupi_learner_import_table (ZhupiLearner *self,
                            const char   *contents,
                            GError      **error)
{
  g_autoptr (ZhupiLexiconBuilder) builder = zhupi_lexicon_builder_new ();
  g_auto (GStrv) lines = NULL;

  g_return_val_if_fail (ZHUPI_IS_LEARNER (self), FALSE);
  g_return_val_if_fail (contents != NULL, FALSE);

  if (!zhupi_lexicon_source_add_table (builder, contents, NULL, NULL, error))
    return FALSE;
  lines = g_strsplit (contents, "\n", -1);
  g_mutex_lock (&self->mutex);
  for (char **line = lines; *line != NULL; line++)
    accept_line (&self->data, *line);
  zhupi_learner_forget_lessons (self);
  g_mutex_unlock (&self->mutex);
  zhupi_learner_tell_changed (self);
  return TRUE;
}
