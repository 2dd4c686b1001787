/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-suggesting.h"
#include "zhupi-document-private.h"

/* What the person does teaches the recognizer, and the recognizer looks at the article again. */

typedef struct
{
  ZhupiDocument *document;
  ZhupiHistory *history;
  ZhupiTeachingNames names;
} Look;

static void
look_free (Look *look)
{
  g_object_unref (look->document);
  g_object_unref (look->history);
  zhupi_teaching_names_clear (&look->names);
  g_free (look);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Look, look_free)

static void zhupi_document_look_again (ZhupiDocument *self);

static void
zhupi_document_apply_news (ZhupiDocument *self,
                           ZhupiHistory  *history,
                           ZhupiCommand  *command)
{
  g_autoptr(GError) error = NULL;

  if (command != NULL && !zhupi_history_apply_silently (history, command, &error))
    zhupi_document_tell (self, error->message);
}

static void
zhupi_document_take_news (ZhupiDocument            *self,
                          ZhupiHistory             *history,
                          GArray                   *suggestions,
                          const ZhupiTeachingNames *names)
{
  ZhupiAnnotationSet *set = zhupi_history_get_set (history);
  const char *generator
    = zhupi_recognizer_get_name (zhupi_teaching_get_recognizer (self->teaching));
  g_autoptr(ZhupiCommand) withdrawal
    = zhupi_teaching_new_withdrawal (history, suggestions, names->lost, generator);
  g_autoptr(ZhupiCommand) command = NULL;

  zhupi_document_apply_news (self, history, withdrawal);
  zhupi_teaching_keep_news (suggestions, set, names->gained, withdrawal);
  command = zhupi_suggesting_new_command (set, suggestions, generator);
  zhupi_document_apply_news (self, history, command);
}

static void
looked_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(Look) look = user_data;
  ZhupiDocument *self = look->document;
  g_autoptr(GArray) suggestions = NULL;

  suggestions = zhupi_recognizer_suggest_finish (ZHUPI_RECOGNIZER (object), result, NULL);
  self->looking = FALSE;
  /* Another set, or none, may be open by now. */
  if (suggestions != NULL && look->history == self->history)
    zhupi_document_take_news (self, look->history, suggestions, &look->names);
  if (self->names_to_look_for.gained != NULL)
    zhupi_document_look_again (self);
}

static void
zhupi_document_look_again (ZhupiDocument *self)
{
  ZhupiRecognizerOptions options;
  Look *look;

  if (self->history == NULL)
    {
      zhupi_teaching_names_clear (&self->names_to_look_for);
      return;
    }
  look = g_new0 (Look, 1);
  look->document = g_object_ref (self);
  look->history = g_object_ref (self->history);
  look->names = self->names_to_look_for;
  self->names_to_look_for = (ZhupiTeachingNames) { NULL, NULL };
  self->looking = TRUE;
  zhupi_teaching_get_options (self->teaching, &options);
  zhupi_recognizer_suggest_with_async (zhupi_teaching_get_recognizer (self->teaching),
                                       self->article, &options, self->cancellable, looked_cb,
                                       look);
}

void
zhupi_document_teach (ZhupiDocument *self,
                      ZhupiCommand  *command,
                      gboolean       reverted)
{
  ZhupiTeachingNames *names = &self->names_to_look_for;
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
      if (names->gained == NULL)
        zhupi_teaching_names_init (names);
      g_ptr_array_extend_and_steal (names->gained, g_steal_pointer (&news.gained));
      g_ptr_array_extend_and_steal (names->lost, g_steal_pointer (&news.lost));
      if (!self->looking)
        zhupi_document_look_again (self);
    }
  zhupi_teaching_names_clear (&news);
}
