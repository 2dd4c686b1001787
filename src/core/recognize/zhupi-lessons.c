/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-learner-private.h"
#include "recognize/zhupi-lexicon-builder.h"
#include "recognize/zhupi-lexicon-source.h"

/* What a learner knows, made ready for a run. A big lexicon takes its time, and nobody who
 * teaches something meanwhile must wait for it: it is made of a copy. */

/* A name that the reader told costs next to nothing, so that words do not cut it. */
#define USER_NAME_COST 120

typedef struct
{
  GHashTable *names;
  GHashTable *rejected;
  GPtrArray *lexicons;
  int corrections[ZHUPI_N_EVIDENCES];
  guint generation;
} Material;

static GHashTable *
copy_table (GHashTable *table)
{
  GHashTable *copy = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, table);
  while (g_hash_table_iter_next (&iter, &key, &value))
    g_hash_table_insert (copy, g_strdup (key), g_strdup (value));
  return copy;
}

static gpointer
acquire_cb (gconstpointer string,
            gpointer      user_data)
{
  return g_ref_string_acquire ((char *) string);
}

/* Call it with the mutex held. */
static void
material_init (Material     *self,
               ZhupiLearner *learner)
{
  self->names = copy_table (learner->data.names);
  self->rejected = copy_table (learner->data.rejected);
  self->lexicons = g_ptr_array_copy (learner->lexicons, acquire_cb, NULL);
  self->generation = learner->generation;
  for (guint i = 0; i < ZHUPI_N_EVIDENCES; i++)
    self->corrections[i] = learner->data.corrections[i];
}

static void
material_clear (Material *self)
{
  g_hash_table_unref (self->names);
  g_hash_table_unref (self->rejected);
  g_ptr_array_unref (self->lexicons);
}

static ZhupiLexiconKind
kind_of_tag (const char *tag)
{
  if (g_str_equal (tag, "company"))
    return ZHUPI_LEXICON_USER_COMPANY;
  return g_str_equal (tag, "project") ? ZHUPI_LEXICON_USER_PROJECT : ZHUPI_LEXICON_USER_OTHER;
}

static void
add_names (ZhupiLexiconBuilder *builder,
           GHashTable          *names,
           gboolean             rejected)
{
  GHashTableIter iter;
  gpointer name;
  gpointer tag;

  g_hash_table_iter_init (&iter, names);
  while (g_hash_table_iter_next (&iter, &name, &tag))
    {
      ZhupiLexiconKind kind = rejected ? ZHUPI_LEXICON_USER_OTHER : kind_of_tag (tag);
      ZhupiLexiconEntry entry = { .kinds = ZHUPI_LEXICON_MASK (kind), .cost = USER_NAME_COST };

      zhupi_lexicon_builder_add (builder, name, &entry);
    }
}

static ZhupiLexicon *
make_lexicon (const Material *material)
{
  g_autoptr (ZhupiLexiconBuilder) builder = zhupi_lexicon_builder_new ();
  g_autoptr (GBytes) bytes = NULL;

  add_names (builder, material->names, FALSE);
  add_names (builder, material->rejected, TRUE);
  for (guint i = 0; i < material->lexicons->len; i++)
    zhupi_lexicon_source_add_table (builder, g_ptr_array_index (material->lexicons, i), NULL, NULL,
                                    NULL);
  bytes = zhupi_lexicon_builder_finish (builder);
  return zhupi_lexicon_new (bytes, NULL);
}

static ZhupiLessons *
make_lessons (const Material *material)
{
  ZhupiLessons *lessons = g_new0 (ZhupiLessons, 1);

  g_atomic_ref_count_init (&lessons->ref_count);
  lessons->lexicon = make_lexicon (material);
  for (guint i = 0; i < ZHUPI_N_EVIDENCES; i++)
    lessons->weights[i] = zhupi_evidence_get_weight (i) + material->corrections[i];
  return lessons;
}

static ZhupiLessons *
lessons_ref (ZhupiLessons *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/* Kept for the next run, unless something was learned meanwhile. */
static void
keep_lessons (ZhupiLearner *self,
              ZhupiLessons *lessons,
              guint         generation)
{
  g_mutex_lock (&self->mutex);
  if (self->generation == generation && self->lessons == NULL)
    self->lessons = lessons_ref (lessons);
  g_mutex_unlock (&self->mutex);
}

ZhupiLessons *
zhupi_learner_get_lessons (ZhupiLearner *self)
{
  ZhupiLessons *lessons = NULL;
  Material material;

  g_return_val_if_fail (ZHUPI_IS_LEARNER (self), NULL);

  g_mutex_lock (&self->mutex);
  if (self->lessons != NULL)
    lessons = lessons_ref (self->lessons);
  else
    material_init (&material, self);
  g_mutex_unlock (&self->mutex);
  if (lessons != NULL)
    return lessons;
  lessons = make_lessons (&material);
  keep_lessons (self, lessons, material.generation);
  material_clear (&material);
  return lessons;
}

void
zhupi_lessons_unref (ZhupiLessons *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  zhupi_lexicon_free (self->lexicon);
  g_free (self);
}
