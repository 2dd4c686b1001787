/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "repair/zhupi-gap.h"
#include "repair/zhupi-supply.h"
#include "zhupi-supply-popover.h"
#include "zhupi-window-private.h"

/* Where the text seems to have lost digits or commas, and what the person writes in there. */

#define COMPANY_TAG "company"

typedef struct
{
  ZhupiArticle *article;
  ZhupiAnnotationSet *set; /* a copy for the thread */
} Search;

static void
search_free (Search *self)
{
  g_object_unref (self->article);
  g_object_unref (self->set);
  g_free (self);
}

static gboolean
list_company (const ZhupiAnnotationRecord *record,
              gpointer                     user_data)
{
  ZhupiRange range = zhupi_annotation_record_get_range (record);

  if (record->state != ZHUPI_STATE_REJECTED
      && record->tag == g_quark_from_static_string (COMPANY_TAG))
    g_array_append_val ((GArray *) user_data, range);
  return TRUE;
}

static void
search_worker (GTask        *task,
               gpointer      source_object,
               gpointer      task_data,
               GCancellable *cancellable)
{
  Search *self = task_data;
  g_autoptr(GArray) companies = g_array_new (FALSE, FALSE, sizeof (ZhupiRange));

  zhupi_record_table_foreach (zhupi_annotation_set_get_records (self->set), list_company,
                              companies);
  g_task_return_pointer (task,
                         zhupi_gap_find (zhupi_article_get_text (self->article),
                                         (const ZhupiRange *) (gpointer) companies->data,
                                         companies->len),
                         (GDestroyNotify) g_array_unref);
}

static void
found_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  ZhupiWindow *self = ZHUPI_WINDOW (object);
  Search *search = g_task_get_task_data (G_TASK (result));
  g_autoptr(GArray) gaps = g_task_propagate_pointer (G_TASK (result), NULL);

  if (gaps == NULL || self->document == NULL
      || zhupi_document_get_article (self->document) != search->article)
    return;
  g_clear_pointer (&self->gaps, g_array_unref);
  self->gaps = g_steal_pointer (&gaps);
  zhupi_window_gaps_show (self);
}

static void
search (ZhupiWindow *self)
{
  ZhupiAnnotationSet *set = zhupi_document_get_set (self->document);
  g_autoptr(GTask) task = NULL;
  Search *work;

  if (set == NULL)
    return;
  task = g_task_new (self, NULL, found_cb, NULL);
  work = g_new (Search, 1);
  work->article = g_object_ref (zhupi_document_get_article (self->document));
  work->set = zhupi_annotation_set_snapshot (set);
  g_task_set_source_tag (task, search);
  g_task_set_task_data (task, work, (GDestroyNotify) search_free);
  g_task_run_in_thread (task, search_worker);
}

/* The names that the recognizer found tell where two of them stick together. */
static void
busy_cb (ZhupiWindow *self)
{
  if (self->document != NULL && !zhupi_document_get_busy (self->document))
    search (self);
}

void
zhupi_window_gaps_show (ZhupiWindow *self)
{
  gboolean visible = g_settings_get_boolean (self->settings, "gaps-visible");

  if (self->reader != NULL)
    zhupi_reader_view_set_gaps (self->reader, visible ? self->gaps : NULL);
}

void
zhupi_window_gaps_update (ZhupiWindow *self)
{
  g_clear_pointer (&self->gaps, g_array_unref);
  zhupi_window_gaps_show (self);
  if (self->document == NULL)
    return;
  g_signal_connect_object (self->document, "notify::busy", G_CALLBACK (busy_cb), self,
                           G_CONNECT_SWAPPED);
  search (self);
}

/* Writing in. */

static gboolean
has_gap (ZhupiWindow *self,
         guint        place)
{
  for (guint i = 0; self->gaps != NULL && i < self->gaps->len; i++)
    if (g_array_index (self->gaps, ZhupiGap, i).place == place)
      return TRUE;
  return FALSE;
}

/* Before the caret; or behind its character, when that is where something is missing. */
static guint
find_place (ZhupiWindow *self)
{
  ZhupiRange selection;
  guint caret = zhupi_reader_view_get_caret (self->reader);

  if (zhupi_reader_view_get_selection (self->reader, &selection))
    caret = selection.start;
  return !has_gap (self, caret) && has_gap (self, caret + 1) ? caret + 1 : caret;
}

static void
supply_cb (ZhupiWindow *self,
           const char  *text)
{
  ZhupiAuthor author;

  if (self->document == NULL || zhupi_document_get_set (self->document) == NULL)
    return;
  author = zhupi_document_get_author (self->document);
  zhupi_document_run (self->document,
                      zhupi_supply_text (zhupi_document_get_set (self->document),
                                         self->supply_place, text, &author));
  gtk_widget_grab_focus (GTK_WIDGET (self->reader));
}

static void
remove_cb (ZhupiWindow *self)
{
  if (self->document == NULL || zhupi_document_get_set (self->document) == NULL)
    return;
  zhupi_document_run (self->document,
                      zhupi_supply_remove (zhupi_document_get_set (self->document),
                                           self->supply_place));
  gtk_widget_grab_focus (GTK_WIDGET (self->reader));
}

static void
point_to (ZhupiWindow *self,
          guint        place)
{
  guint length = zhupi_article_get_length (zhupi_document_get_article (self->document));
  guint start = MIN (place, length > 0 ? length - 1 : 0);
  GdkRectangle bounds = { 0, 0, 1, 1 };
  graphene_point_t moved;

  if (!zhupi_reader_view_get_bounds (self->reader, (ZhupiRange) { start, start + 1 }, &bounds))
    return;
  if (gtk_widget_compute_point (GTK_WIDGET (self->reader), self->reader_box,
                                &GRAPHENE_POINT_INIT ((float) bounds.x, (float) bounds.y), &moved))
    {
      bounds.x = (int) moved.x;
      bounds.y = (int) moved.y;
    }
  bounds.width = 1;
  gtk_popover_set_pointing_to (GTK_POPOVER (self->supply), &bounds);
}

static void
ask (ZhupiWindow *self,
     guint        place)
{
  g_autoptr(GArray) insertions = zhupi_supply_list (zhupi_document_get_set (self->document));
  const ZhupiInsertion *there = NULL;

  for (guint i = 0; i < insertions->len; i++)
    if (g_array_index (insertions, ZhupiInsertion, i).place == place)
      there = &g_array_index (insertions, ZhupiInsertion, i);
  self->supply_place = place;
  point_to (self, place);
  zhupi_supply_popover_ask (ZHUPI_SUPPLY_POPOVER (self->supply), there != NULL ? there->text : NULL,
                            there != NULL);
}

static void
gap_activated_cb (ZhupiWindow *self,
                  guint        place)
{
  if (self->document != NULL && zhupi_document_get_set (self->document) != NULL)
    ask (self, place);
}

static void
supply_action_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  ZhupiWindow *self = user_data;

  if (self->document != NULL && zhupi_document_get_set (self->document) != NULL)
    ask (self, find_place (self));
}

/* The first one behind the caret; from the last one on, the first of the text. */
static void
next_gap_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  ZhupiWindow *self = user_data;
  guint caret = zhupi_reader_view_get_caret (self->reader);
  guint place;
  guint i = 0;

  if (self->gaps == NULL || self->gaps->len == 0)
    {
      zhupi_window_toast (self, _("Nothing seems to be lost in this text"));
      return;
    }
  while (i < self->gaps->len && g_array_index (self->gaps, ZhupiGap, i).place <= caret)
    i++;
  place = g_array_index (self->gaps, ZhupiGap, i % self->gaps->len).place;
  zhupi_reader_view_select (self->reader, (ZhupiRange) { place, place });
  zhupi_reader_view_show_range (self->reader, (ZhupiRange) { place, place + 1 });
}

void
zhupi_window_gaps_init (ZhupiWindow *self)
{
  static const GActionEntry entries[] = {
    { "supply", supply_action_cb },
    { "next-gap", next_gap_cb },
  };
  g_autoptr(GAction) visible = g_settings_create_action (self->settings, "gaps-visible");

  g_action_map_add_action_entries (G_ACTION_MAP (self->mark_actions), entries,
                                   G_N_ELEMENTS (entries), self);
  g_action_map_add_action (G_ACTION_MAP (self), visible);
  g_signal_connect_object (self->settings, "changed::gaps-visible",
                           G_CALLBACK (zhupi_window_gaps_show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reader, "gap-activated", G_CALLBACK (gap_activated_cb), self,
                           G_CONNECT_SWAPPED);
  self->supply = zhupi_supply_popover_new ();
  gtk_widget_set_parent (self->supply, self->reader_box);
  g_signal_connect_object (self->supply, "supply", G_CALLBACK (supply_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->supply, "remove", G_CALLBACK (remove_cb), self,
                           G_CONNECT_SWAPPED);
}

void
zhupi_window_gaps_finish (ZhupiWindow *self)
{
  g_clear_pointer (&self->supply, gtk_widget_unparent);
  g_clear_pointer (&self->gaps, g_array_unref);
}
