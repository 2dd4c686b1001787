/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-learner-private.h"
#include "recognize/zhupi-lexicon-builder.h"
#include "recognize/zhupi-lexicon-source.h"
#include "recognize/zhupi-reason.h"

#include "zhupi-error.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* How fast and how far a weight may move, in hundredths of a logit. */
#define LEARNING_STEP 6
#define LARGEST_CORRECTION 120

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ZhupiLearner, zhupi_learner, G_TYPE_OBJECT)

static void
zhupi_learner_finalize (GObject *object)
{
  ZhupiLearner *self = ZHUPI_LEARNER (object);

  zhupi_learner_data_clear (&self->data);
  g_clear_pointer (&self->lexicons, g_ptr_array_unref);
  g_clear_pointer (&self->canonical, g_hash_table_unref);
  g_clear_pointer (&self->lessons, zhupi_lessons_unref);
  g_mutex_clear (&self->mutex);
  G_OBJECT_CLASS (zhupi_learner_parent_class)->finalize (object);
}

static void
zhupi_learner_class_init (ZhupiLearnerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = zhupi_learner_finalize;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
zhupi_learner_init (ZhupiLearner *self)
{
  g_mutex_init (&self->mutex);
  zhupi_learner_data_init (&self->data);
  self->lexicons = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ref_string_release);
  self->canonical = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

ZhupiLearner *
zhupi_learner_new (void)
{
  return g_object_new (ZHUPI_TYPE_LEARNER, NULL);
}

void
zhupi_learner_forget_lessons (ZhupiLearner *self)
{
  g_clear_pointer (&self->lessons, zhupi_lessons_unref);
  self->generation++;
}

static void
take_data (ZhupiLearner     *self,
           ZhupiLearnerData *data)
{
  g_mutex_lock (&self->mutex);
  zhupi_learner_data_clear (&self->data);
  self->data = *data;
  zhupi_learner_forget_lessons (self);
  g_mutex_unlock (&self->mutex);
  zhupi_learner_tell_changed (self);
}

gboolean
zhupi_learner_set_json (ZhupiLearner *self,
                        const char   *json,
                        GError      **error)
{
  ZhupiLearnerData data;

  g_return_val_if_fail (ZHUPI_IS_LEARNER (self), FALSE);
  g_return_val_if_fail (json != NULL, FALSE);

  zhupi_learner_data_init (&data);
  if (!zhupi_learner_data_parse (&data, json, error))
    {
      zhupi_learner_data_clear (&data);
      return FALSE;
    }
  take_data (self, &data);
  return TRUE;
}

char *
zhupi_learner_dup_json (ZhupiLearner *self)
{
  char *json;

  g_return_val_if_fail (ZHUPI_IS_LEARNER (self), NULL);

  g_mutex_lock (&self->mutex);
  json = zhupi_learner_data_write (&self->data);
  g_mutex_unlock (&self->mutex);
  return json;
}

gboolean
zhupi_learner_load (ZhupiLearner *self,
                    const char   *path,
                    GError      **error)
{
  g_autofree char *json = NULL;
  g_autoptr (GError) read_error = NULL;

  if (!g_file_get_contents (path, &json, NULL, &read_error))
    {
      if (g_error_matches (read_error, G_FILE_ERROR, G_FILE_ERROR_NOENT))
        return TRUE;
      g_propagate_error (error, g_steal_pointer (&read_error));
      return FALSE;
    }
  if (zhupi_learner_set_json (self, json, error))
    return TRUE;
  g_prefix_error (error, _("What you taught Zhupi cannot be read; %s was left as it is. "), path);
  return FALSE;
}

gboolean
zhupi_learner_save (ZhupiLearner *self,
                    const char   *path,
                    GError      **error)
{
  g_autofree char *json = zhupi_learner_dup_json (self);
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, ZHUPI_ERROR, ZHUPI_ERROR_IO,
                   _("The folder %s for what you taught Zhupi cannot be made."), folder);
      return FALSE;
    }
  return g_file_set_contents (path, json, -1, error);
}

void
zhupi_learner_reset (ZhupiLearner *self)
{
  ZhupiLearnerData data;

  g_return_if_fail (ZHUPI_IS_LEARNER (self));

  zhupi_learner_data_init (&data);
  take_data (self, &data);
}

guint
zhupi_learner_get_size (ZhupiLearner *self)
{
  guint size;

  g_return_val_if_fail (ZHUPI_IS_LEARNER (self), 0);

  g_mutex_lock (&self->mutex);
  size = g_hash_table_size (self->data.names) + g_hash_table_size (self->data.rejected);
  g_mutex_unlock (&self->mutex);
  return size;
}

void
zhupi_learner_tell_changed (ZhupiLearner *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/* The evidence that spoke for the suggestion moves a little: the less expected the answer, the
 * more (one step of logistic regression, with a fixed share). */
void
zhupi_learner_move_weights (ZhupiLearner *self,
                            const char   *reason,
                            gboolean      upwards)
{
  int step = upwards ? LEARNING_STEP : -LEARNING_STEP;
  guint32 evidence = reason != NULL ? zhupi_reason_find_evidence (reason) : 0;

  for (guint i = 0; i < ZHUPI_N_EVIDENCES; i++)
    if (evidence & ZHUPI_EVIDENCE_MASK (i))
      self->data.corrections[i] = CLAMP (self->data.corrections[i] + step, -LARGEST_CORRECTION,
                                         LARGEST_CORRECTION);
}

void
zhupi_learner_accept (ZhupiLearner *self,
                      const char   *name,
                      const char   *tag,
                      const char   *reason)
{
  g_return_if_fail (ZHUPI_IS_LEARNER (self));
  g_return_if_fail (name != NULL && tag != NULL);

  g_mutex_lock (&self->mutex);
  zhupi_learner_count (self->data.names, self->data.accepts, name, 1);
  g_hash_table_remove (self->data.rejected, name);
  g_hash_table_replace (self->data.names, g_strdup (name), g_strdup (tag));
  zhupi_learner_move_weights (self, reason, TRUE);
  zhupi_learner_forget_lessons (self);
  g_mutex_unlock (&self->mutex);
  zhupi_learner_tell_changed (self);
}

void
zhupi_learner_reject (ZhupiLearner *self,
                      const char   *name,
                      const char   *tag,
                      const char   *reason)
{
  g_return_if_fail (ZHUPI_IS_LEARNER (self));
  g_return_if_fail (name != NULL && tag != NULL);

  g_mutex_lock (&self->mutex);
  zhupi_learner_count (self->data.rejected, self->data.rejects, name, 1);
  if (g_strcmp0 (g_hash_table_lookup (self->data.names, name), tag) == 0)
    g_hash_table_remove (self->data.names, name);
  g_hash_table_replace (self->data.rejected, g_strdup (name), g_strdup (tag));
  zhupi_learner_move_weights (self, reason, FALSE);
  zhupi_learner_forget_lessons (self);
  g_mutex_unlock (&self->mutex);
  zhupi_learner_tell_changed (self);
}

static void
set_canonical_cb (const char *name,
                  const char *canonical,
                  gpointer    table)
{
  g_hash_table_replace (table, g_strdup (name), g_strdup (canonical));
}

static void
take_lexicon (ZhupiLearner *self,
              const char   *contents,
              GHashTable   *canonical)
{
  GHashTableIter iter;
  gpointer name, value;

  g_mutex_lock (&self->mutex);
  g_hash_table_iter_init (&iter, canonical);
  while (g_hash_table_iter_next (&iter, &name, &value))
    {
      g_hash_table_iter_steal (&iter);
      g_hash_table_replace (self->canonical, name, value);
    }
  g_ptr_array_add (self->lexicons, g_ref_string_new (contents));
  zhupi_learner_forget_lessons (self);
  g_mutex_unlock (&self->mutex);
}

gboolean
zhupi_learner_add_lexicon (ZhupiLearner *self,
                           const char   *path,
                           GError      **error)
{
  g_autofree char *contents = NULL;
  g_autoptr (ZhupiLexiconBuilder) builder = zhupi_lexicon_builder_new ();
  g_autoptr (GHashTable) canonical = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                            g_free);
  g_autoptr (GError) problem = NULL;

  g_return_val_if_fail (ZHUPI_IS_LEARNER (self), FALSE);

  if (!g_file_get_contents (path, &contents, NULL, &problem))
    {
      g_set_error (error, ZHUPI_ERROR, ZHUPI_ERROR_IO, _("The lexicon %s cannot be read: %s."), path,
                   problem->message);
      return FALSE;
    }
  if (!zhupi_lexicon_source_add_table (builder, contents, set_canonical_cb, canonical, &problem))
    {
      g_set_error (error, ZHUPI_ERROR, ZHUPI_ERROR_FORMAT, _("The lexicon %s cannot be used: %s."),
                   path, problem->message);
      return FALSE;
    }
  take_lexicon (self, contents, canonical);
  return TRUE;
}

void
zhupi_learner_clear_lexicons (ZhupiLearner *self)
{
  g_return_if_fail (ZHUPI_IS_LEARNER (self));

  g_mutex_lock (&self->mutex);
  g_ptr_array_set_size (self->lexicons, 0);
  g_hash_table_remove_all (self->canonical);
  zhupi_learner_forget_lessons (self);
  g_mutex_unlock (&self->mutex);
}

char *
zhupi_learner_dup_canonical (ZhupiLearner *self,
                             const char   *name)
{
  char *canonical;

  g_return_val_if_fail (ZHUPI_IS_LEARNER (self), NULL);

  g_mutex_lock (&self->mutex);
  canonical = g_strdup (g_hash_table_lookup (self->canonical, name));
  g_mutex_unlock (&self->mutex);
  return canonical;
}
