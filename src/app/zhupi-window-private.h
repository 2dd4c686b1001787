/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "panels/zhupi-annotation-pane.h"
#include "panels/zhupi-compare-pane.h"
#include "panels/zhupi-desk-pane.h"
#include "panels/zhupi-inspector.h"
#include "panels/zhupi-orphan-pane.h"
#include "panels/zhupi-outline.h"
#include "reader/zhupi-overview-ruler.h"
#include "reader/zhupi-reader-view.h"
#include "speech/zhupi-reader-voice.h"
#include "zhupi-banner.h"
#include "zhupi-editions.h"
#include "zhupi-find-bar.h"
#include "zhupi-hint-bar.h"
#include "zhupi-marking.h"
#include "zhupi-offer-bar.h"
#include "zhupi-reader-keys.h"
#include "zhupi-throttle.h"
#include "zhupi-window.h"

G_BEGIN_DECLS

struct _ZhupiWindow
{
  AdwApplicationWindow parent_instance;

  ZhupiThrottle *throttle; /* of what tells of the set */
  AdwWindowTitle *window_title;
  GtkWidget *header_bar;
  GtkMenuButton *menu_button;
  GMenu *primary_menu;
  GtkWidget *open_button;
  GtkWidget *undo_button;
  GtkWidget *redo_button;
  GtkWidget *find_button;
  GtkMenuButton *set_button;
  ZhupiBanner *banner;
  ZhupiOfferBar *offer_bar;
  ZhupiFindBar *find_bar;
  AdwToastOverlay *toasts;
  GtkOverlay *overlay;
  GtkWidget *shade; /* over the text beside a pane that lies over it */
  AdwToast *last_toast; /* without Undo; weak */
  AdwToast *undo_toast; /* weak */
  GtkPaned *desk_paned;
  GtkPaned *marks_paned;
  GtkStack *side_stack;
  GtkPaned *side_paned;
  GtkWidget *desk_box;
  GtkStack *desk_stack;
  ZhupiDeskPane *desk_pane;
  ZhupiOutline *outline;
  ZhupiComparePane *compare_pane;
  ZhupiOrphanPane *orphan_pane;
  GtkStack *stack;
  GtkSpinner *spinner;
  AdwStatusPage *empty_page;
  AdwStatusPage *problem_page;
  GtkWidget *reader_box;
  GtkScrolledWindow *scroller;
  ZhupiReaderView *reader;
  ZhupiOverviewRuler *ruler;
  ZhupiAnnotationPane *annotation_pane;
  ZhupiInspector *inspector;
  GtkRevealer *hint_revealer;
  ZhupiHintBar *hint_bar;

  GSettings *settings;
  ZhupiDesk *desk;
  ZhupiTeaching *teaching;
  ZhupiMarking *marking;
  ZhupiReaderKeys *keys;
  GtkWidget *menu;
  GSimpleActionGroup *mark_actions;
  ZhupiReaderVoice *voice;
  ZhupiEditions *editions;
  GArray *gaps; /* (nullable): ZhupiGap, of the article that is open */
  GtkWidget *supply;
  guint supply_place; /* that it asks about, in code points */

  ZhupiDocument *document;
  GCancellable *opening;
  ZhupiDeskArticle *removed_article; /* that can still be put back */
  guint menu_timeout;
  guint follow_timeout;
  gboolean had_unplaced; /* the set that is open: its findings told of them */
  gboolean reading;
  gboolean narrow;
  gboolean folded; /* so narrow that the panes lie over the text */
  gboolean desk_instead; /* of the marks, in a narrow window */
  gboolean marks_over; /* the text, in a folded window */
  gboolean orphans_instead; /* of the marks */
};

/* zhupi-window-actions.c */
void zhupi_window_actions_init       (ZhupiWindow    *self);
void zhupi_window_actions_update     (ZhupiWindow    *self);
/* zhupi-window-keys.c */
void zhupi_window_class_bind_keys    (GtkWidgetClass *widget_class);
/* zhupi-window-marks.c */
void zhupi_window_marks_init         (ZhupiWindow    *self);
void zhupi_window_marks_finish       (ZhupiWindow    *self);
/* zhupi-window-outline.c */
void zhupi_window_outline_init       (ZhupiWindow    *self);
void zhupi_window_outline_finish     (ZhupiWindow    *self);
/* zhupi-window-editions.c */
void zhupi_window_editions_init      (ZhupiWindow    *self);
/* When the desk is there. */
void zhupi_window_editions_start     (ZhupiWindow    *self);
void zhupi_window_editions_update    (ZhupiWindow    *self);
void zhupi_window_editions_finish    (ZhupiWindow    *self);
/* zhupi-window-gaps.c */
void zhupi_window_gaps_init          (ZhupiWindow    *self);
void zhupi_window_gaps_show          (ZhupiWindow    *self);
/* Another article is open. */
void zhupi_window_gaps_update        (ZhupiWindow    *self);
void zhupi_window_gaps_finish        (ZhupiWindow    *self);
/* zhupi-window-voice.c */
void zhupi_window_voice_init         (ZhupiWindow    *self);
void zhupi_window_voice_finish       (ZhupiWindow    *self);
/* FALSE when nothing was read aloud. */
gboolean zhupi_window_stop_voice     (ZhupiWindow    *self);
gboolean zhupi_window_select_heard   (ZhupiWindow    *self);
/* zhupi-window-layout.c */
void zhupi_window_layout_init        (ZhupiWindow    *self);
void zhupi_window_layout_update      (ZhupiWindow    *self);
void zhupi_window_layout_show_desk   (ZhupiWindow    *self,
                                      gboolean        visible);
void zhupi_window_layout_show_marks  (ZhupiWindow    *self,
                                      gboolean        visible);
/* Without what stands in the place of the marks or over the text. */
void zhupi_window_layout_show_text   (ZhupiWindow    *self);
/* The pane with the marks is as wide as it was when it was put away, from the next frame on. */
void zhupi_window_layout_place_marks (ZhupiWindow    *self);
void zhupi_window_layout_remember    (ZhupiWindow    *self);
void zhupi_window_layout_set_width   (ZhupiWindow    *self,
                                      int             width);
/* What has no place in the text stands where the marks do. */
void zhupi_window_layout_show_orphans (ZhupiWindow   *self,
                                       gboolean       visible);
void zhupi_window_layout_set_reading (ZhupiWindow    *self,
                                      gboolean        reading);
/* zhupi-window-focus.c */
/* When the popover that the button has now closes, the text gets the keyboard. */
void zhupi_window_focus_watch        (ZhupiWindow    *self,
                                      GtkMenuButton  *button);
/* zhupi-window-fold.c */
void zhupi_window_fold_init          (ZhupiWindow    *self);
void zhupi_window_fold_set           (ZhupiWindow    *self,
                                      gboolean        folded);
void zhupi_window_fold_update        (ZhupiWindow    *self);
/* Back to the text that a pane lies over; FALSE when none does. */
gboolean zhupi_window_fold_leave     (ZhupiWindow    *self);
void zhupi_window_fold_enter         (ZhupiWindow    *self,
                                      GtkWidget      *pane);
/* zhupi-window-document.c */
void zhupi_window_set_document       (ZhupiWindow    *self,
                                      ZhupiDocument  *document);
void zhupi_window_update_title       (ZhupiWindow    *self);
/* zhupi-window-files.c */
void zhupi_window_files_init         (ZhupiWindow    *self);
void zhupi_window_choose_article     (ZhupiWindow    *self);
void zhupi_window_open_sample        (ZhupiWindow    *self);
void zhupi_window_choose_import      (ZhupiWindow    *self);
void zhupi_window_choose_export      (ZhupiWindow    *self);

/* A short word at the bottom that goes away by itself. */
void zhupi_window_toast              (ZhupiWindow    *self,
                                      const char     *title);
/* Takes back the last sentence, which is true no longer. */
void zhupi_window_dismiss_toast      (ZhupiWindow    *self);
void zhupi_window_toast_undo         (ZhupiWindow    *self,
                                      const char     *title,
                                      const char     *action);

G_END_DECLS
