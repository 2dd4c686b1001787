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
  GPtrArray *names;
} Look;

static void
look_free (Look *look)
{
  g_object_unref (look->document);
  g_object_unref (look->history);
  g_ptr_array_unref (look->names);
  g_free (look);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Look, look_free)

static void zhupi_document_look_again (ZhupiDocument *self);

static void
zhupi_document_take_news (ZhupiDocument *self,
                          ZhupiHistory  *history,
                          GArray        *suggestions,
                          GPtrArray     *names)
{
  ZhupiAnnotationSet *set = zhupi_history_get_set (history);
  ZhupiRecognizer *recognizer = zhupi_teaching_get_recognizer (self->teaching);
  g_autoptr(ZhupiCommand) command = NULL;
  g_autoptr(GError) error = NULL;

  zhupi_teaching_keep_related (suggestions, set, names);
  command = zhupi_suggesting_new_command (set, suggestions,
                                          zhupi_recognizer_get_name (recognizer));
  if (command != NULL && !zhupi_history_apply_silently (history, command, &error))
    zhupi_document_tell (self, error->message);
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
    zhupi_document_take_news (self, look->history, suggestions, look->names);
  if (self->names_to_look_for != NULL)
    zhupi_document_look_again (self);
}

static void
zhupi_document_look_again (ZhupiDocument *self)
{
  ZhupiRecognizerOptions options;
  Look *look;

  if (self->history == NULL)
    {
      g_clear_pointer (&self->names_to_look_for, g_ptr_array_unref);
      return;
    }
  look = g_new0 (Look, 1);
  look->document = g_object_ref (self);
  look->history = g_object_ref (self->history);
  look->names = g_steal_pointer (&self->names_to_look_for);
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
  g_autoptr(GPtrArray) names = NULL;

  if (self->teaching == NULL)
    return;
  names = zhupi_teaching_learn (self->teaching, self->article, command, reverted);
  /* Of "mark all the same" every place was decided on: what was left out must not come back. */
  if (names == NULL || zhupi_command_get_kind (command) == ZHUPI_COMMAND_MARK_ALL)
    return;
  if (self->names_to_look_for == NULL)
    self->names_to_look_for = g_steal_pointer (&names);
  else
    g_ptr_array_extend_and_steal (self->names_to_look_for, g_steal_pointer (&names));
  if (!self->looking)
    zhupi_document_look_again (self);
}
