/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-reader-view-private.h"

/* Paragraphs of so many code points from the beginning get tags of their own; in larger texts
 * tags would cost more than they give. */
#define DECORATED_MAX 400000

/* So many code points at once: a tag costs microseconds, and each paragraph may have some. */
#define DECORATED_STEP 12000

/* Below the filling, above the measuring. */
#define DECORATE_PRIORITY G_PRIORITY_DEFAULT_IDLE

/* Adjacent full-width punctuation is set half width so far from the beginning. */
#define HALVED_MAX 60000

/* px below the title and below the date line */
#define TITLE_BELOW 6
#define DATE_BELOW 18

/* Characters: shorter lines are laid out in no time, whatever the width. */
#define LONG_LINE 200

#define TITLE_SCALE 1.3
#define DATE_SCALE 0.75

#define IDEOGRAPHIC_SPACE 0x3000

static GtkTextBuffer *
get_buffer (ZhupiReaderView *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
}

void
zhupi_reader_view_init_buffer (ZhupiReaderView *self)
{
  GtkTextBuffer *buffer = get_buffer (self);

  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  /* The first tag: all others win. */
  self->page_tag = gtk_text_buffer_create_tag (buffer, NULL, NULL);
  self->first_tag = gtk_text_buffer_create_tag (buffer, NULL, "pixels-above-lines", 0, NULL);
  self->flush_tag = gtk_text_buffer_create_tag (buffer, NULL, "indent", 0, NULL);
  self->language_tag = gtk_text_buffer_create_tag (buffer, NULL, "language", "zh-cn", NULL);
  self->veil_tag = gtk_text_buffer_create_tag (buffer, NULL, "invisible", TRUE, NULL);
  self->half_tag = gtk_text_buffer_create_tag (buffer, NULL, "font-features", "halt", NULL);
  self->title_tag = gtk_text_buffer_create_tag (buffer, NULL,
                                                "scale", TITLE_SCALE,
                                                "weight", PANGO_WEIGHT_BOLD,
                                                "justification", GTK_JUSTIFY_LEFT,
                                                "indent", 0,
                                                "pixels-below-lines", TITLE_BELOW,
                                                NULL);
  self->date_tag = gtk_text_buffer_create_tag (buffer, NULL,
                                               "scale", DATE_SCALE,
                                               "justification", GTK_JUSTIFY_LEFT,
                                               "indent", 0,
                                               "pixels-below-lines", DATE_BELOW,
                                               NULL);
  zhupi_reader_view_init_structure (self);
}

void
zhupi_reader_view_apply_tag (ZhupiReaderView *self,
                             GtkTextTag      *tag,
                             ZhupiRange       range)
{
  GtkTextIter start;
  GtkTextIter end;

  zhupi_reader_layout_get_iter (&self->layout, range.start, &start);
  zhupi_reader_layout_get_iter (&self->layout, range.end, &end);
  gtk_text_buffer_apply_tag (get_buffer (self), tag, &start, &end);
}

/* Title and date line, and where the body begins after them. */
static void
decorate_head (ZhupiReaderView *self)
{
  GtkTextIter start;
  GtkTextIter end;
  ZhupiRange range;
  guint head_end = 0;

  if (zhupi_article_get_title_range (self->article, &range))
    {
      zhupi_reader_view_apply_tag (self, self->title_tag, range);
      head_end = range.end;
    }
  if (zhupi_article_get_date_range (self->article, &range)
      && range.start >= head_end)
    {
      range = zhupi_article_paragraph_at (self->article, range.start);
      zhupi_reader_view_apply_tag (self, self->date_tag, range);
      head_end = range.end;
    }
  self->layout.body_start = 0;
  if (head_end > 0)
    self->layout.body_start = zhupi_view_text_to_buffer (self->layout.view_text, head_end) + 1;

  gtk_text_buffer_get_start_iter (get_buffer (self), &start);
  end = start;
  gtk_text_iter_forward_char (&end);
  gtk_text_buffer_apply_tag (get_buffer (self), self->first_tag, &start, &end);
}

static gboolean
begins_with_blank (ZhupiText *text,
                   guint      code_point)
{
  gunichar c = zhupi_text_get_char (text, code_point);

  return c == ' ' || c == '\t' || c == IDEOGRAPHIC_SPACE;
}

/* A paragraph that brings its own indent gets no second one. */
static void
decorate_paragraphs (ZhupiReaderView *self,
                     ZhupiRange       range)
{
  ZhupiText *text = zhupi_article_get_text (self->article);
  guint n_paragraphs;
  const ZhupiRange *paragraphs = zhupi_article_get_paragraphs (self->article, &n_paragraphs);

  for (guint i = zhupi_article_count_paragraphs_before (self->article, range.start);
       i < n_paragraphs && paragraphs[i].start < range.end; i++)
    {
      if (begins_with_blank (text, paragraphs[i].start))
        zhupi_reader_view_apply_tag (self, self->flush_tag,
                                     (ZhupiRange) { paragraphs[i].start,
                                                    paragraphs[i].start + 1 });
    }
}

static gboolean
is_full_width_mark (gunichar c)
{
  return c > 0x7F && g_utf8_strchr ("，。、；：？！“”‘’（）《》〈〉「」『』【】", -1, c) != NULL;
}

/* Of two such marks side by side the first takes half the width. */
static void
halve_punctuation (ZhupiReaderView *self,
                   ZhupiRange       range)
{
  ZhupiText *text = zhupi_article_get_text (self->article);
  const char *p = zhupi_text_get_utf8 (text, NULL) + zhupi_text_to_byte (text, range.start);
  gboolean before = FALSE;

  for (guint i = range.start; i < range.end; i++, p = g_utf8_next_char (p))
    {
      gboolean is_mark = is_full_width_mark (g_utf8_get_char (p));

      if (is_mark && before)
        zhupi_reader_view_apply_tag (self, self->half_tag, (ZhupiRange) { i - 1, i });
      before = is_mark;
    }
}

static void
decorate_range (ZhupiReaderView *self,
                ZhupiRange       range)
{
  if (range.start == 0)
    decorate_head (self);
  decorate_paragraphs (self, range);
  zhupi_reader_view_decorate_structure (self, range);
  halve_punctuation (self, (ZhupiRange) { range.start, MIN (range.end, HALVED_MAX) });
  if (g_str_has_prefix (zhupi_article_get_language (self->article), "zh"))
    zhupi_reader_view_apply_tag (self, self->language_tag, range);
}

/* Returns: whether there is more to be done */
static gboolean
decorate_step (ZhupiReaderView *self)
{
  guint end = MIN (zhupi_view_text_get_fed (self->layout.view_text), DECORATED_MAX);
  ZhupiRange range = { self->structured, MIN (self->structured + DECORATED_STEP, end) };

  if (range.start >= range.end)
    return FALSE;
  decorate_range (self, range);
  self->structured = range.end;
  return range.end < end;
}

static gboolean
decorate_cb (gpointer user_data)
{
  ZhupiReaderView *self = user_data;

  if (decorate_step (self))
    return G_SOURCE_CONTINUE;
  self->decorate_idle = 0;
  return G_SOURCE_REMOVE;
}

/* What has been put in since the last time: the first screens at once. */
static void
decorate (ZhupiReaderView *self)
{
  ZhupiRange range = { self->decorated, zhupi_view_text_get_fed (self->layout.view_text) };

  if (self->tagged && range.start < range.end)
    zhupi_reader_view_apply_tag (self, self->page_tag, range);
  self->decorated = range.end;
  if (self->decorate_idle == 0 && decorate_step (self))
    self->decorate_idle = g_idle_add_full (DECORATE_PRIORITY, decorate_cb, self, NULL);
}

static void
filled_cb (gboolean done,
           gpointer user_data)
{
  ZhupiReaderView *self = user_data;

  zhupi_place_keeper_lower_validation (self->keeper);
  decorate (self);
  zhupi_reader_view_go_pending (self);
}

void
zhupi_reader_view_clear_text (ZhupiReaderView *self)
{
  GtkTextBuffer *buffer = get_buffer (self);

  self->loading = TRUE;
  g_clear_pointer (&self->filler, zhupi_text_filler_free);
  gtk_text_buffer_set_text (buffer, "", 0);
  g_clear_pointer (&self->layout.view_text, zhupi_view_text_free);
  self->layout.body_start = 0;
  g_clear_handle_id (&self->decorate_idle, g_source_remove);
  self->decorated = 0;
  self->structured = 0;
  self->caret = 0;
  self->exposed = (ZhupiRange) { 0, 0 };
  self->offered = (ZhupiRange) { 0, 0 };
  self->pending.waits = FALSE;
  self->has_hovered = FALSE;
  zhupi_place_keeper_release (self->keeper);
  zhupi_mark_geometry_invalidate (self->layout.geometry);
  zhupi_mark_painter_invalidate (self->painter);
  self->loading = FALSE;
}

/* The text view lays out the line of a caret that moves, even when it has no size yet: letter by
 * letter then, for hundreds of milliseconds in a long word. */
static void
hold_caret_signals (ZhupiReaderView *self)
{
  g_signal_handlers_block_matched (get_buffer (self), G_SIGNAL_MATCH_ID | G_SIGNAL_MATCH_DATA,
                                   g_signal_lookup ("mark-set", GTK_TYPE_TEXT_BUFFER), 0,
                                   NULL, NULL, self);
}

static void
let_caret_signals (ZhupiReaderView *self)
{
  g_signal_handlers_unblock_matched (get_buffer (self), G_SIGNAL_MATCH_ID | G_SIGNAL_MATCH_DATA,
                                     g_signal_lookup ("mark-set", GTK_TYPE_TEXT_BUFFER), 0,
                                     NULL, NULL, self);
}

void
zhupi_reader_view_load_text (ZhupiReaderView *self)
{
  GtkTextIter start;

  if (self->article == NULL)
    return;
  self->loading = TRUE;
  hold_caret_signals (self);
  zhupi_reader_view_set_tagged (self, zhupi_article_get_length (self->article) > DECORATED_MAX);
  self->layout.view_text = zhupi_view_text_new (self->article,
                                                self->soft_breaks ? ZHUPI_VIEW_TEXT_LONG
                                                                  : ZHUPI_VIEW_TEXT_TOO_LONG);
  self->filler = zhupi_text_filler_new (get_buffer (self), self->layout.view_text, filled_cb, self);
  decorate (self);
  gtk_text_buffer_get_start_iter (get_buffer (self), &start);
  gtk_text_buffer_place_cursor (get_buffer (self), &start);
  let_caret_signals (self);
  self->loading = FALSE;
  if (!gtk_widget_get_realized (GTK_WIDGET (self)))
    return;
  zhupi_text_filler_go (self->filler);
}

/* The text view wants to know where the caret is when it is realized, without a width: it would
 * break the caret's line letter by letter, which takes a tenth of a second in a long word. */
void
zhupi_reader_view_veil_caret (ZhupiReaderView *self)
{
  GtkTextBuffer *buffer = get_buffer (self);
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_iter_at_mark (buffer, &start, gtk_text_buffer_get_insert (buffer));
  gtk_text_iter_set_line_offset (&start, 0);
  if (gtk_text_iter_get_chars_in_line (&start) < LONG_LINE)
    return;
  end = start;
  gtk_text_iter_forward_to_line_end (&end);
  gtk_text_buffer_apply_tag (buffer, self->veil_tag, &start, &end);
  self->veiled = TRUE;
}

void
zhupi_reader_view_unveil_caret (ZhupiReaderView *self)
{
  GtkTextIter start;
  GtkTextIter end;

  if (!self->veiled)
    return;
  gtk_text_buffer_get_bounds (get_buffer (self), &start, &end);
  gtk_text_buffer_remove_tag (get_buffer (self), self->veil_tag, &start, &end);
  self->veiled = FALSE;
}

/* Puts the text in anew with other breaks; place, caret and selection stay. */
void
zhupi_reader_view_reload_text (ZhupiReaderView *self)
{
  guint place;
  guint caret;
  ZhupiRange selection;
  gboolean has_selection;

  if (self->article == NULL)
    return;
  place = zhupi_reader_view_get_place (self);
  caret = zhupi_reader_view_get_caret (self);
  has_selection = zhupi_reader_view_get_selection (self, &selection);
  zhupi_reader_view_clear_text (self);
  zhupi_reader_view_load_text (self);
  if (MAX (caret, has_selection ? selection.end : 0)
      > zhupi_view_text_get_fed (self->layout.view_text))
    zhupi_text_filler_finish (self->filler);
  zhupi_reader_view_select (self, has_selection ? selection : (ZhupiRange) { caret, caret });
  zhupi_reader_view_set_place (self, place);
}
