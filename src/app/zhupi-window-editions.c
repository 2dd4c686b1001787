/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-window-private.h"

/* Other editions of the open article, and annotations that lost their place. */

static void
open_cb (ZhupiWindow      *self,
         ZhupiDeskArticle *article)
{
  zhupi_window_open_article (self, article);
}

static void
active_cb (ZhupiWindow *self)
{
  if (gtk_window_is_active (GTK_WINDOW (self)))
    zhupi_editions_look (self->editions);
}

static void
carry_over_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  zhupi_editions_ask_again (ZHUPI_WINDOW (user_data)->editions);
}

static void
orphans_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  ZhupiWindow *self = user_data;

  if (self->document != NULL && zhupi_document_get_set (self->document) != NULL)
    {
      zhupi_window_layout_show_orphans (self, TRUE);
      gtk_widget_child_focus (GTK_WIDGET (self->orphan_pane), GTK_DIR_TAB_FORWARD);
    }
}

static void
orphans_closed_cb (ZhupiWindow *self)
{
  zhupi_window_layout_show_orphans (self, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->reader));
}

void
zhupi_window_editions_init (ZhupiWindow *self)
{
  static const GActionEntry entries[] = {
    { "carry-over", carry_over_cb },
    { "orphans", orphans_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  zhupi_orphan_pane_set_reader (self->orphan_pane, self->reader);
  g_signal_connect_object (self->orphan_pane, "closed", G_CALLBACK (orphans_closed_cb), self,
                           G_CONNECT_SWAPPED);
}

void
zhupi_window_editions_start (ZhupiWindow *self)
{
  self->editions = zhupi_editions_new (self->desk, self->offer_bar);
  g_signal_connect_object (self->editions, "open", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->editions, "message", G_CALLBACK (zhupi_window_toast), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self, "notify::is-active", G_CALLBACK (active_cb), self,
                           G_CONNECT_SWAPPED);
}

void
zhupi_window_editions_update (ZhupiWindow *self)
{
  if (self->editions != NULL)
    zhupi_editions_set_document (self->editions, self->document);
}

void
zhupi_window_editions_finish (ZhupiWindow *self)
{
  if (self->editions != NULL)
    zhupi_editions_set_document (self->editions, NULL);
  g_clear_object (&self->editions);
}
