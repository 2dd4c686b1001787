/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-suggesting.h"
#include "zhupi-document-private.h"

/* What the person does teaches the recognizer, and the recognizer looks at the article again, where
 * the reader is first. What is learned meanwhile makes it begin anew. */

static void
zhupi_document_apply_news (ZhupiDocument *self,
                           ZhupiCommand  *command)
{
  g_autoptr(GError) error = NULL;

  if (command != NULL && !zhupi_history_apply_silently (self->history, command, &error))
    zhupi_document_tell (self, error->message);
}

static void
take_news_cb (ZhupiRange  range,
              GArray     *suggestions,
              gpointer    user_data)
{
  ZhupiDocument *self = user_data;
  const ZhupiTeachingNames *names = &self->names_to_look_for;
  const char *generator
    = zhupi_recognizer_get_name (zhupi_teaching_get_recognizer (self->teaching));
  g_autoptr(ZhupiCommand) withdrawal
    = zhupi_teaching_new_withdrawal (self->history, range, suggestions, names->lost, generator);
  g_autoptr(ZhupiCommand) command = NULL;

  zhupi_document_apply_news (self, withdrawal);
  zhupi_teaching_keep_news (suggestions, self->set, names->gained, withdrawal);
  command = zhupi_suggesting_new_command (self->set, suggestions, generator);
  zhupi_document_apply_news (self, command);
}

static void
looked_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(ZhupiDocument) self = user_data;
  ZhupiRecognition *look = ZHUPI_RECOGNITION (object);

  zhupi_recognition_run_finish (look, result, NULL);
  if (self->look == look)
    zhupi_document_stop_looking (self);
}

static void
zhupi_document_stop_look (ZhupiDocument *self)
{
  if (self->look == NULL)
    return;
  g_cancellable_cancel (self->look_cancellable);
  g_clear_object (&self->look_cancellable);
  g_clear_object (&self->look);
}

void
zhupi_document_stop_looking (ZhupiDocument *self)
{
  zhupi_document_stop_look (self);
  zhupi_teaching_names_clear (&self->names_to_look_for);
}

static void
zhupi_document_look_again (ZhupiDocument *self)
{
  ZhupiRecognizerOptions options;

  zhupi_document_stop_look (self);
  zhupi_teaching_get_options (self->teaching, &options);
  self->look = zhupi_recognition_new_with_func (zhupi_teaching_get_recognizer (self->teaching),
                                                self->article, &options, take_news_cb, self);
  self->look_cancellable = g_cancellable_new ();
  zhupi_recognition_set_place (self->look, self->place);
  zhupi_recognition_run_async (self->look, self->look_cancellable, looked_cb,
                               g_object_ref (self));
}

static void
remove_names (GPtrArray *names,
              GPtrArray *others)
{
  for (guint i = 0; i < others->len; i++)
    {
      guint position;

      while (g_ptr_array_find_with_equal_func (names, g_ptr_array_index (others, i), g_str_equal,
                                               &position))
        g_ptr_array_remove_index (names, position);
    }
}

/* Of a name that was gained and lost while the recognizer was looking, the last word counts. */
static void
zhupi_document_add_names (ZhupiDocument      *self,
                          ZhupiTeachingNames *news)
{
  ZhupiTeachingNames *names = &self->names_to_look_for;

  if (names->gained == NULL)
    zhupi_teaching_names_init (names);
  remove_names (names->gained, news->lost);
  remove_names (names->lost, news->gained);
  g_ptr_array_extend_and_steal (names->gained, g_steal_pointer (&news->gained));
  g_ptr_array_extend_and_steal (names->lost, g_steal_pointer (&news->lost));
}

void
zhupi_document_teach (ZhupiDocument *self,
                      ZhupiCommand  *command,
                      gboolean       reverted)
{
  ZhupiTeachingNames news;

  if (self->teaching == NULL)
    return;
  zhupi_teaching_names_init (&news);
  zhupi_teaching_learn (self->teaching, self->set, command, reverted, &news);
  /* Of "mark all the same" every place was decided on: what was left out must not come back. */
  if (zhupi_command_get_kind (command) == ZHUPI_COMMAND_MARK_ALL)
    g_ptr_array_set_size (news.gained, 0);
  if (news.gained->len + news.lost->len > 0)
    {
      zhupi_document_add_names (self, &news);
      zhupi_document_look_again (self);
    }
  zhupi_teaching_names_clear (&news);
}
