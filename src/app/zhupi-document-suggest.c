/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-document-private.h"

/* Suggestions for the set that is worked on. The desk remembers that they are not all there yet,
 * so that the next opening goes on when this one is broken off, by a crash or by closing. */

static void
keeper_status_cb (ZhupiSetKeeper   *keeper,
                  GParamSpec       *pspec,
                  ZhupiDeskArticle *desk_article)
{
  ZhupiAnnotationSet *set = zhupi_set_keeper_get_set (keeper);

  if (zhupi_set_keeper_get_status (keeper) != ZHUPI_KEEPER_SAVED)
    return;
  zhupi_desk_article_set_unfinished (desk_article, zhupi_annotation_set_get_id (set), FALSE);
  g_signal_handlers_disconnect_by_func (keeper, keeper_status_cb, desk_article);
}

/* Not before the last suggestion is on disk. */
static void
zhupi_document_note_finished (ZhupiDocument *self)
{
  g_signal_connect_object (self->keeper, "notify::status", G_CALLBACK (keeper_status_cb),
                           self->desk_article, 0);
  keeper_status_cb (self->keeper, NULL, self->desk_article);
}

static void
zhupi_document_note_begun (ZhupiDocument *self)
{
  g_signal_handlers_disconnect_by_func (self->keeper, keeper_status_cb, self->desk_article);
  zhupi_desk_article_set_unfinished (self->desk_article, zhupi_annotation_set_get_id (self->set),
                                     TRUE);
}

static gboolean
zhupi_document_is_unfinished (ZhupiDocument *self)
{
  return zhupi_desk_article_is_unfinished (self->desk_article,
                                           zhupi_annotation_set_get_id (self->set));
}

static void
finished_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(ZhupiDocument) self = user_data;
  g_autoptr(GError) error = NULL;
  ZhupiRecognition *recognition = ZHUPI_RECOGNITION (object);
  gboolean is_done = zhupi_recognition_run_finish (recognition, result, &error);

  /* Another set, or none, may be open by now. */
  if (self->recognition != recognition)
    return;
  g_clear_object (&self->recognition);
  if (is_done)
    zhupi_document_note_finished (self);
  zhupi_document_set_busy (self, FALSE);
  if (!is_done)
    zhupi_document_tell (self, error->message);
}

static void
zhupi_document_begin_recognition (ZhupiDocument *self)
{
  ZhupiRecognizerOptions options;

  zhupi_teaching_get_options (self->teaching, &options);
  self->recognition = zhupi_recognition_new (zhupi_teaching_get_recognizer (self->teaching),
                                             self->history, &options,
                                             zhupi_document_is_unfinished (self));
  self->recognition_cancellable = g_cancellable_new ();
  zhupi_recognition_set_place (self->recognition, self->place);
  zhupi_document_note_begun (self);
  zhupi_document_set_busy (self, TRUE);
  zhupi_recognition_run_async (self->recognition, self->recognition_cancellable, finished_cb,
                               g_object_ref (self));
}

void
zhupi_document_suggest (ZhupiDocument *self)
{
  g_return_if_fail (ZHUPI_IS_DOCUMENT (self));

  if (self->teaching == NULL || self->history == NULL || self->recognition != NULL)
    return;
  if (zhupi_teaching_get_ready (self->teaching))
    zhupi_document_begin_recognition (self);
  else
    g_signal_connect_object (self->teaching, "notify::ready",
                             G_CALLBACK (zhupi_document_suggest), self, G_CONNECT_SWAPPED);
}

void
zhupi_document_go_on_suggesting (ZhupiDocument *self)
{
  if (zhupi_document_is_unfinished (self) && !zhupi_annotation_set_get_read_only (self->set))
    zhupi_document_suggest (self);
}

void
zhupi_document_stop_suggesting (ZhupiDocument *self)
{
  g_return_if_fail (ZHUPI_IS_DOCUMENT (self));

  if (self->recognition == NULL)
    return;
  g_cancellable_cancel (self->recognition_cancellable);
  g_clear_object (&self->recognition_cancellable);
  g_clear_object (&self->recognition);
  zhupi_document_set_busy (self, FALSE);
}

void
zhupi_document_set_place (ZhupiDocument *self,
                          guint          place)
{
  g_return_if_fail (ZHUPI_IS_DOCUMENT (self));

  self->place = place;
  if (self->recognition != NULL)
    zhupi_recognition_set_place (self->recognition, place);
  if (self->look != NULL)
    zhupi_recognition_set_place (self->look, place);
}
