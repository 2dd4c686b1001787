/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zhupi-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* 星河重工 at 0, 18 and 31; 云帆电池 at 5; 北岸高新区 at 10; 北岸储能电站 at 24. */
#define PANEL_TEXT "星河重工与云帆电池在北岸高新区签约，星河重工承建北岸储能电站。星河重工介绍。"

/**
 * PanelFixture:
 *
 * A document on a desk of its own and a window to put a panel into.
 */
typedef struct
{
  char *folder;
  ZhupiDesk *desk;
  ZhupiDeskArticle *desk_article;
  ZhupiArticle *article;
  ZhupiDocument *document;
  ZhupiAnnotationSet *set; /* of the document, borrowed */
  GtkWidget *window;
  GQuark company;
  GQuark project;
} PanelFixture;

void panel_fixture_set_up    (PanelFixture *self,
                              gconstpointer data);
void panel_fixture_tear_down (PanelFixture *self,
                              gconstpointer data);
/* Puts the panel into the window and shows it. */
void panel_fixture_show      (PanelFixture *self,
                              GtkWidget    *panel);
/* Runs the main loop until the condition holds; fails after some seconds. */
#define panel_fixture_wait_for(condition) \
  for (gint64 limit = g_get_monotonic_time () + G_TIME_SPAN_MINUTE; !(condition);) \
    { \
      g_assert_cmpint (g_get_monotonic_time (), <, limit); \
      g_main_context_iteration (NULL, FALSE); \
    }
/* Runs the main loop for a time, in milliseconds. */
void panel_fixture_wait      (guint         milliseconds);
/* Another, empty set of the same article. */
void panel_fixture_new_set   (PanelFixture *self,
                              const char   *name);
void panel_fixture_run       (PanelFixture *self,
                              ZhupiCommand *command);
void panel_fixture_mark      (PanelFixture *self,
                              guint         start,
                              guint         end,
                              GQuark        tag);
void panel_fixture_suggest   (PanelFixture *self,
                              guint         start,
                              guint         end,
                              GQuark        tag);
/* 星河重工 twice and 云帆电池 as companies, 北岸储能电站 as a suggested project. */
void panel_fixture_fill      (PanelFixture *self);
const ZhupiAnnotationRecord *panel_fixture_nth (PanelFixture *self,
                                                guint         position);
void panel_fixture_select    (PanelFixture *self,
                              guint         position);
/* The first widget of a type within another one. */
GtkWidget *panel_fixture_find (GtkWidget   *root,
                               GType        type);
/* A child of a widget made from a template, by its name there. */
#define panel_fixture_child(root, Type, name) \
  gtk_widget_get_template_child (GTK_WIDGET (root), Type, name)
/* Every button, entry, list and text view must have a name that can be spoken. */
void panel_fixture_assert_named (GtkWidget *root);

G_END_DECLS
