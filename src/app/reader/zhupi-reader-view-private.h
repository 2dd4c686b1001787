/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zhupi-mark-painter.h"
#include "zhupi-page-prefetch.h"
#include "zhupi-place-keeper.h"
#include "zhupi-reader-selection.h"
#include "zhupi-reader-view.h"
#include "zhupi-text-filler.h"

G_BEGIN_DECLS

typedef enum
{
  ZHUPI_PLACE_TOP,
  ZHUPI_PLACE_MIDDLE,
  ZHUPI_PLACE_IN_VIEW, /* wherever it is in view already, else in the upper third */
} ZhupiPlaceWish;

/* A place that has to wait until there is text or a size. */
typedef struct
{
  gboolean waits;
  ZhupiRange range;
  ZhupiPlaceWish wish;
} ZhupiPendingPlace;

/* @width: px, of the view
 * @font_size: pt
 * @indent: px, of the first line of a paragraph
 * @below: px below a paragraph
 * @left, @right: px beside the text */
typedef struct
{
  int width;
  int font_size;
  int indent;
  int below;
  int left;
  int right;
} ZhupiReaderPage;

/* Edges of the selected mark that can be dragged. */
typedef enum
{
  ZHUPI_HANDLE_NONE,
  ZHUPI_HANDLE_START,
  ZHUPI_HANDLE_END,
} ZhupiReaderHandle;

/* What the pointer has done since the last press. */
typedef struct
{
  gint64 press_time; /* ms */
  double press_x;
  double press_y;
  guint n_presses;
  gboolean pressed;
  gboolean moved;
  gboolean ours;     /* the press was kept from the text view */
  gboolean on_selected; /* the press was on selected text: dragged, it goes elsewhere */
  ZhupiReaderHandle handle; /* that is being dragged */
  ZhupiRange anchor; /* the word or sentence of a double or triple click */
} ZhupiPointer;

#define ZHUPI_READER_N_HEADING_STYLES 3

struct _ZhupiReaderView
{
  GtkTextView parent_instance;

  ZhupiArticle *article;
  ZhupiAnnotationSet *set;
  ZhupiWords words;
  GDestroyNotify words_destroy;

  ZhupiReaderLayout layout;
  ZhupiMarkPainter *painter;
  ZhupiTextFiller *filler;
  ZhupiPlaceKeeper *keeper;
  ZhupiPagePrefetch *prefetch;
  ZhupiPendingPlace pending;
  GdkFrameClock *clock;
  int allocated_width;
  gboolean anew; /* the text is being laid out anew, the place is to be restored */

  GtkCssProvider *css;
  ZhupiReaderPage page;
  gboolean tagged; /* the page is that of @page_tag, on all text */
  GtkTextTag *page_tag;
  GtkTextTag *title_tag;
  GtkTextTag *date_tag;
  GtkTextTag *heading_tags[ZHUPI_READER_N_HEADING_STYLES];
  GtkTextTag *blank_tag;
  GtkTextTag *first_tag;
  GtkTextTag *flush_tag;
  GtkTextTag *language_tag;
  GtkTextTag *half_tag;
  GtkTextTag *veil_tag;
  gboolean veiled; /* the caret's line is invisible until the view has a width */
  GHashTable *mark_tags; /* language to GtkTextTag (owned) */
  ZhupiRange exposed;    /* buffer offsets: where there are such tags */
  guint decorated; /* code points that have the tags of the page */
  guint structured; /* code points that have those of their paragraphs */
  guint decorate_idle;

  gboolean soft_breaks;
  int measure;
  int font_size;
  double line_height;
  gboolean serif;
  gboolean sentence_numbers;
  ZhupiReaderTheme theme;

  gboolean has_selected;
  ZhupiAnnotationRecord selected; /* details are not to be used */
  gboolean has_hovered;
  ZhupiAnnotationRecord hovered;
  GArray *hits; /* ZhupiRange */
  GArray *gaps; /* (nullable): ZhupiGap */
  GArray *insertions; /* (nullable): ZhupiInsertion */
  guint current_hit;

  ZhupiPointer pointer;
  int pinch_font_size;
  gboolean loading; /* the buffer is being emptied or begun: the caret says nothing */
  guint caret;
  ZhupiUuid announced; /* the mark that the caret was in when it rested last */
  ZhupiRange offered;  /* to the middle button */
  guint status_timeout;
};

enum
{
  ZHUPI_READER_SELECTION_SETTLED,
  ZHUPI_READER_ANNOTATION_ACTIVATED,
  ZHUPI_READER_CARET_MOVED,
  ZHUPI_READER_CONTEXT_REQUESTED,
  ZHUPI_READER_OVERVIEW_CHANGED,
  ZHUPI_READER_GAP_ACTIVATED,
  ZHUPI_READER_RANGE_EDITED,
  ZHUPI_READER_N_SIGNALS,
};

extern guint zhupi_reader_view_signals[ZHUPI_READER_N_SIGNALS];

/* zhupi-reader-text.c: the article in the buffer */
void     zhupi_reader_view_init_buffer     (ZhupiReaderView *self);
void     zhupi_reader_view_clear_text      (ZhupiReaderView *self);
void     zhupi_reader_view_load_text       (ZhupiReaderView *self);
void     zhupi_reader_view_reload_text     (ZhupiReaderView *self);
void     zhupi_reader_view_apply_tag       (ZhupiReaderView *self,
                                            GtkTextTag      *tag,
                                            ZhupiRange       range);
/* While the view has no width. */
void     zhupi_reader_view_veil_caret      (ZhupiReaderView *self);
void     zhupi_reader_view_unveil_caret    (ZhupiReaderView *self);

/* zhupi-reader-structure.c: headings and blank lines */
void     zhupi_reader_view_init_structure  (ZhupiReaderView *self);
void     zhupi_reader_view_decorate_structure (ZhupiReaderView *self,
                                               ZhupiRange       range);

/* zhupi-reader-style.c: type and page */
void     zhupi_reader_view_update_style    (ZhupiReaderView *self);
void     zhupi_reader_view_update_page     (ZhupiReaderView *self,
                                            int              width);
void     zhupi_reader_view_set_tagged      (ZhupiReaderView *self,
                                            gboolean         tagged);

/* zhupi-reader-place.c: places */
void     zhupi_reader_view_go              (ZhupiReaderView *self,
                                            ZhupiRange       range,
                                            ZhupiPlaceWish   wish);
void     zhupi_reader_view_go_pending      (ZhupiReaderView *self);

/* zhupi-reader-marks.c: set, hits and filter */
void     zhupi_reader_view_drawing_changed (ZhupiReaderView *self);

/* zhupi-reader-overlay.c: what is drawn over the marks */
void     zhupi_reader_view_snapshot_overlay (ZhupiReaderView *self,
                                             GtkSnapshot     *snapshot);

/* zhupi-reader-handles.c: the edges of the selected mark */
ZhupiReaderHandle zhupi_reader_view_pick_handle (ZhupiReaderView   *self,
                                                 double             x,
                                                 double             y);
/* Shows the selected mark as it would be with an edge there; nothing is changed yet. */
void     zhupi_reader_view_drag_handle     (ZhupiReaderView *self,
                                            double           x,
                                            double           y);
void     zhupi_reader_view_drop_handle     (ZhupiReaderView *self);
void     zhupi_reader_view_snapshot_handles (ZhupiReaderView *self,
                                             GtkSnapshot     *snapshot);

/* zhupi-reader-margin.c: numbers of the sentences */
void     zhupi_reader_view_snapshot_margin (ZhupiReaderView *self,
                                            GtkSnapshot     *snapshot);

/* zhupi-reader-gaps.c: what is missing, and what was written in */
void     zhupi_reader_view_snapshot_gaps   (ZhupiReaderView *self,
                                            GtkSnapshot     *snapshot);
/* From the set. */
void     zhupi_reader_view_update_insertions (ZhupiReaderView *self);
/* One sentence, or %NULL when there is nothing. */
char    *zhupi_reader_view_describe_gap    (ZhupiReaderView *self,
                                            guint            place);
char    *zhupi_reader_view_describe_gap_at (ZhupiReaderView *self,
                                            guint            code_point,
                                            double           x,
                                            double           y);
/* Whether a wedge lies at a place of the widget: where in the text. */
gboolean zhupi_reader_view_pick_gap        (ZhupiReaderView *self,
                                            double           x,
                                            double           y,
                                            guint           *place);

/* zhupi-reader-status.c: what is said of a mark, in a tooltip and to an accessibility client */
gboolean zhupi_reader_view_query_tooltip   (GtkWidget       *widget,
                                            int              x,
                                            int              y,
                                            gboolean         keyboard,
                                            GtkTooltip      *tooltip);
/* To be called when caret or selection have moved; acts when they rest. */
void     zhupi_reader_view_queue_status    (ZhupiReaderView *self);

/* zhupi-reader-attributes.c: the marks around the caret as text attributes */
void     zhupi_reader_view_expose_marks    (ZhupiReaderView *self);

/* zhupi-reader-drag.c: selected text to other programs */
gboolean zhupi_reader_view_is_selected     (ZhupiReaderView *self,
                                            double           x,
                                            double           y);
GdkContentProvider *zhupi_reader_view_make_content (ZhupiReaderView *self);
void     zhupi_reader_view_begin_drag      (ZhupiReaderView *self,
                                            GdkEvent        *event);

/* zhupi-reader-pointer.c, zhupi-reader-caret.c */
void     zhupi_reader_view_init_pointer    (ZhupiReaderView *self);
void     zhupi_reader_view_class_init_caret (GtkTextViewClass *klass);
/* Records over a code point, shortest first; element type ZhupiAnnotationRecord. */
GArray  *zhupi_reader_view_list_at         (ZhupiReaderView *self,
                                            guint            code_point);

G_END_DECLS
