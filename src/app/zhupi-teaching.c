/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-teaching.h"

#define SETTINGS_ID "io.github.zhupi.Zhupi"
#define PROGRAM_FOLDER "zhupi"
#define LESSONS_FILE "learned.json"

/* Several lessons in a row are written together. */
#define SAVE_DELAY_MS 500

#define PER_MILLE_OF_PERCENT 10
/* The recognizer takes a threshold of 0 for the usual one. */
#define LEAST_THRESHOLD 1

struct _ZhupiTeaching
{
  GObject parent_instance;

  ZhupiRecognizer *recognizer;
  ZhupiLearner *learner;
  GSettings *settings;
  char *path;
  guint save_timeout;
  gboolean ready;
  gboolean saving;
  gboolean unreadable; /* the file: it must not be written over */
};

enum
{
  PROP_0,
  PROP_READY,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];
static guint message_signal;

G_DEFINE_FINAL_TYPE (ZhupiTeaching, zhupi_teaching, G_TYPE_OBJECT)

static void
zhupi_teaching_tell (ZhupiTeaching *self,
                     const GError  *error)
{
  g_signal_emit (self, message_signal, 0, error->message);
}

ZhupiRecognizer *
zhupi_teaching_get_recognizer (ZhupiTeaching *self)
{
  g_return_val_if_fail (ZHUPI_IS_TEACHING (self), NULL);

  return self->recognizer;
}

ZhupiLearner *
zhupi_teaching_get_learner (ZhupiTeaching *self)
{
  g_return_val_if_fail (ZHUPI_IS_TEACHING (self), NULL);

  return self->learner;
}

gboolean
zhupi_teaching_get_ready (ZhupiTeaching *self)
{
  g_return_val_if_fail (ZHUPI_IS_TEACHING (self), FALSE);

  return self->ready;
}

void
zhupi_teaching_get_options (ZhupiTeaching          *self,
                            ZhupiRecognizerOptions *options)
{
  int percent;

  g_return_if_fail (ZHUPI_IS_TEACHING (self));

  percent = g_settings_get_int (self->settings, "suggestion-threshold");
  *options = (ZhupiRecognizerOptions) {
    .without_tagger = !g_settings_get_boolean (self->settings, "use-tagger"),
    .threshold = MAX (percent * PER_MILLE_OF_PERCENT, LEAST_THRESHOLD),
  };
}

static void
save_worker (GTask        *task,
             gpointer      source,
             gpointer      path,
             GCancellable *cancellable)
{
  GError *error = NULL;

  if (zhupi_learner_save (ZHUPI_TEACHING (source)->learner, path, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static gboolean save_cb (gpointer user_data);

static void
zhupi_teaching_save_later (ZhupiTeaching *self)
{
  if (self->save_timeout == 0 && !self->unreadable)
    self->save_timeout = g_timeout_add (SAVE_DELAY_MS, save_cb, self);
}

static void
saved_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  ZhupiTeaching *self = ZHUPI_TEACHING (object);
  g_autoptr(GError) error = NULL;

  self->saving = FALSE;
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    zhupi_teaching_tell (self, error);
}

/* One writer at a time, so that an older state never comes last. */
static gboolean
save_cb (gpointer user_data)
{
  ZhupiTeaching *self = user_data;
  g_autoptr(GTask) task = NULL;

  if (self->saving)
    return G_SOURCE_CONTINUE;
  self->save_timeout = 0;
  self->saving = TRUE;
  task = g_task_new (self, NULL, saved_cb, NULL);
  g_task_set_source_tag (task, zhupi_teaching_save_later);
  g_task_set_task_data (task, g_strdup (self->path), g_free);
  g_task_run_in_thread (task, save_worker);
  return G_SOURCE_REMOVE;
}

void
zhupi_teaching_start_over (ZhupiTeaching *self)
{
  g_return_if_fail (ZHUPI_IS_TEACHING (self));

  self->unreadable = FALSE;
  zhupi_learner_reset (self->learner);
}

void
zhupi_teaching_flush (ZhupiTeaching *self)
{
  g_autoptr(GError) error = NULL;

  g_return_if_fail (ZHUPI_IS_TEACHING (self));

  if (self->save_timeout == 0)
    return;
  g_clear_handle_id (&self->save_timeout, g_source_remove);
  if (!zhupi_learner_save (self->learner, self->path, &error))
    g_message ("%s", error->message);
}

/* What is read at the start, and again when the person names other lexicons. */
typedef struct
{
  char *path; /* of the lessons; NULL when they are not to be read */
  char **lexicons;
  GPtrArray *problems;
  gboolean unreadable;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_free (reading->path);
  g_strfreev (reading->lexicons);
  g_ptr_array_unref (reading->problems);
  g_free (reading);
}

static void
read_worker (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  ZhupiLearner *learner = ZHUPI_TEACHING (source)->learner;
  Reading *reading = data;
  GError *error = NULL;

  if (reading->path != NULL && !zhupi_learner_load (learner, reading->path, &error))
    {
      reading->unreadable = TRUE;
      g_ptr_array_add (reading->problems, g_steal_pointer (&error));
    }
  zhupi_learner_clear_lexicons (learner);
  for (char **lexicon = reading->lexicons; *lexicon != NULL; lexicon++)
    if (!zhupi_learner_add_lexicon (learner, *lexicon, &error))
      g_ptr_array_add (reading->problems, g_steal_pointer (&error));
  g_task_return_boolean (task, TRUE);
}

/* Not before it is there: reading it is no lesson. */
static void
zhupi_teaching_become_ready (ZhupiTeaching *self)
{
  if (self->ready)
    return;
  self->ready = TRUE;
  g_signal_connect_object (self->learner, "changed", G_CALLBACK (zhupi_teaching_save_later), self,
                           G_CONNECT_SWAPPED);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READY]);
}

static void
read_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  ZhupiTeaching *self = ZHUPI_TEACHING (object);
  Reading *reading = g_task_get_task_data (G_TASK (result));

  self->unreadable = self->unreadable || reading->unreadable;
  zhupi_teaching_become_ready (self);
  for (guint i = 0; i < reading->problems->len; i++)
    zhupi_teaching_tell (self, g_ptr_array_index (reading->problems, i));
}

static void
zhupi_teaching_read (ZhupiTeaching *self,
                     const char    *path)
{
  g_autoptr(GTask) task = g_task_new (self, NULL, read_cb, NULL);
  Reading *reading = g_new0 (Reading, 1);

  reading->path = g_strdup (path);
  reading->lexicons = g_settings_get_strv (self->settings, "lexicons");
  reading->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
  g_task_set_source_tag (task, zhupi_teaching_read);
  g_task_set_task_data (task, reading, reading_free);
  g_task_run_in_thread (task, read_worker);
}

static void
lexicons_changed_cb (ZhupiTeaching *self)
{
  zhupi_teaching_read (self, NULL);
}

static void
zhupi_teaching_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  if (prop_id == PROP_READY)
    g_value_set_boolean (value, ZHUPI_TEACHING (object)->ready);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
zhupi_teaching_dispose (GObject *object)
{
  ZhupiTeaching *self = ZHUPI_TEACHING (object);

  zhupi_teaching_flush (self);
  g_clear_object (&self->recognizer);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (zhupi_teaching_parent_class)->dispose (object);
}

static void
zhupi_teaching_finalize (GObject *object)
{
  ZhupiTeaching *self = ZHUPI_TEACHING (object);

  g_clear_object (&self->learner);
  g_free (self->path);
  G_OBJECT_CLASS (zhupi_teaching_parent_class)->finalize (object);
}

static void
zhupi_teaching_class_init (ZhupiTeachingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = zhupi_teaching_get_property;
  object_class->dispose = zhupi_teaching_dispose;
  object_class->finalize = zhupi_teaching_finalize;

  properties[PROP_READY] = g_param_spec_boolean ("ready", NULL, NULL, FALSE,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  message_signal = g_signal_new ("message", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
zhupi_teaching_init (ZhupiTeaching *self)
{
  self->learner = zhupi_learner_new ();
  self->settings = g_settings_new (SETTINGS_ID);
  g_signal_connect_object (self->settings, "changed::lexicons", G_CALLBACK (lexicons_changed_cb),
                           self, G_CONNECT_SWAPPED);
}

ZhupiTeaching *
zhupi_teaching_new (ZhupiRecognizer *recognizer,
                    const char      *path)
{
  ZhupiTeaching *self = g_object_new (ZHUPI_TYPE_TEACHING, NULL);

  g_return_val_if_fail (ZHUPI_IS_RECOGNIZER (recognizer), self);

  self->recognizer = g_object_ref (recognizer);
  self->path = path != NULL ? g_strdup (path)
                            : g_build_filename (g_get_user_data_dir (), PROGRAM_FOLDER,
                                                LESSONS_FILE, NULL);
  zhupi_recognizer_set_learner (recognizer, self->learner);
  zhupi_teaching_read (self, self->path);
  return self;
}
