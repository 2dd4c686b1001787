/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "zhupi-reader-view-private.h"

G_DEFINE_FINAL_TYPE (ZhupiReaderView, zhupi_reader_view, GTK_TYPE_TEXT_VIEW)

enum
{
  PROP_SOFT_BREAKS = 1,
  PROP_MEASURE,
  PROP_FONT_SIZE,
  PROP_LINE_HEIGHT,
  PROP_SERIF,
  PROP_SENTENCE_NUMBERS,
  PROP_THEME,
  N_PROPERTIES,
};

#define MEASURE_MIN 25
#define MEASURE_MAX 45
#define MEASURE_DEFAULT 32
#define FONT_SIZE_MIN 8
#define FONT_SIZE_MAX 40
#define FONT_SIZE_DEFAULT 15
#define LINE_HEIGHT_MIN 1.5
#define LINE_HEIGHT_MAX 2.0
#define LINE_HEIGHT_DEFAULT 1.8

static GParamSpec *properties[N_PROPERTIES];
guint zhupi_reader_view_signals[ZHUPI_READER_N_SIGNALS];

/* Drawing */

static void
zhupi_reader_view_snapshot_layer (GtkTextView      *view,
                                  GtkTextViewLayer  layer,
                                  GtkSnapshot      *snapshot)
{
  ZhupiReaderView *self = ZHUPI_READER_VIEW (view);

  if (layer == GTK_TEXT_VIEW_LAYER_ABOVE_TEXT)
    {
      zhupi_reader_view_snapshot_margin (self, snapshot);
      zhupi_reader_view_snapshot_gaps (self, snapshot);
      zhupi_reader_view_snapshot_handles (self, snapshot);
      return;
    }
  zhupi_mark_painter_snapshot (self->painter, snapshot);
  zhupi_reader_view_snapshot_overlay (self, snapshot);
}

static void
laid_out_anew (ZhupiReaderView *self)
{
  zhupi_mark_geometry_invalidate (self->layout.geometry);
  zhupi_mark_painter_invalidate (self->painter);
  zhupi_page_prefetch_restart (self->prefetch);
}

static void
zhupi_reader_view_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  ZhupiReaderView *self = ZHUPI_READER_VIEW (widget);
  gboolean anew = width != self->allocated_width;

  if (anew)
    {
      self->allocated_width = width;
      zhupi_reader_view_update_page (self, width);
      laid_out_anew (self);
      zhupi_reader_view_unveil_caret (self);
    }
  GTK_WIDGET_CLASS (zhupi_reader_view_parent_class)->size_allocate (widget, width, height, baseline);
  if (self->anew || anew)
    zhupi_place_keeper_restore (self->keeper);
  self->anew = FALSE;
}

static void
zhupi_reader_view_css_changed (GtkWidget         *widget,
                               GtkCssStyleChange *change)
{
  ZhupiReaderView *self = ZHUPI_READER_VIEW (widget);

  GTK_WIDGET_CLASS (zhupi_reader_view_parent_class)->css_changed (widget, change);
  laid_out_anew (self);
  self->anew = TRUE;
}

/* After each frame: the text view's measuring must not starve the program, and what has been
 * painted is the place to keep. */
static void
after_paint_cb (ZhupiReaderView *self)
{
  gboolean measuring = zhupi_place_keeper_lower_validation (self->keeper);

  if (self->filler != NULL)
    zhupi_text_filler_go (self->filler);
  if (self->layout.view_text == NULL || self->anew)
    return;
  zhupi_reader_view_go_pending (self);
  if (self->pending.waits)
    return;
  zhupi_place_keeper_remember (self->keeper);
  zhupi_page_prefetch_queue (self->prefetch, measuring);
}

static void
zhupi_reader_view_realize (GtkWidget *widget)
{
  ZhupiReaderView *self = ZHUPI_READER_VIEW (widget);

  if (self->allocated_width == 0)
    zhupi_reader_view_veil_caret (self);
  GTK_WIDGET_CLASS (zhupi_reader_view_parent_class)->realize (widget);
  gtk_text_buffer_remove_selection_clipboard (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)),
                                              gtk_widget_get_primary_clipboard (widget));
  self->clock = g_object_ref (gtk_widget_get_frame_clock (widget));
  g_signal_connect_swapped (self->clock, "after-paint", G_CALLBACK (after_paint_cb), self);
  zhupi_place_keeper_watch (self->keeper,
                            gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW));
}

static void
zhupi_reader_view_unrealize (GtkWidget *widget)
{
  ZhupiReaderView *self = ZHUPI_READER_VIEW (widget);

  g_signal_handlers_disconnect_by_func (self->clock, after_paint_cb, self);
  g_clear_object (&self->clock);
  zhupi_page_prefetch_stop (self->prefetch);
  zhupi_place_keeper_release (self->keeper);
  zhupi_place_keeper_watch (self->keeper, NULL);
  /* The text view takes back what it believes to have given. */
  gtk_text_buffer_add_selection_clipboard (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)),
                                           gtk_widget_get_primary_clipboard (widget));
  GTK_WIDGET_CLASS (zhupi_reader_view_parent_class)->unrealize (widget);
}

/* Properties */

static void
zhupi_reader_view_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  ZhupiReaderView *self = ZHUPI_READER_VIEW (object);

  switch (property_id)
    {
    case PROP_SOFT_BREAKS:
      g_value_set_boolean (value, self->soft_breaks);
      break;
    case PROP_MEASURE:
      g_value_set_int (value, self->measure);
      break;
    case PROP_FONT_SIZE:
      g_value_set_int (value, self->font_size);
      break;
    case PROP_LINE_HEIGHT:
      g_value_set_double (value, self->line_height);
      break;
    case PROP_SERIF:
      g_value_set_boolean (value, self->serif);
      break;
    case PROP_SENTENCE_NUMBERS:
      g_value_set_boolean (value, self->sentence_numbers);
      break;
    case PROP_THEME:
      g_value_set_int (value, (int) self->theme);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
set_soft_breaks (ZhupiReaderView *self,
                 gboolean         soft_breaks)
{
  if (self->soft_breaks == soft_breaks)
    return;
  self->soft_breaks = soft_breaks;
  zhupi_reader_view_reload_text (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SOFT_BREAKS]);
}

static void
set_style_int (ZhupiReaderView *self,
               int             *field,
               int              value,
               guint            property_id)
{
  value = CLAMP (value, ((GParamSpecInt *) properties[property_id])->minimum,
                 ((GParamSpecInt *) properties[property_id])->maximum);
  if (*field == value)
    return;
  *field = value;
  zhupi_reader_view_update_style (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property_id]);
}

static void
set_line_height (ZhupiReaderView *self,
                 double           line_height)
{
  if (G_APPROX_VALUE (self->line_height, line_height, G_MINFLOAT))
    return;
  self->line_height = line_height;
  zhupi_reader_view_update_style (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LINE_HEIGHT]);
}

static void
set_serif (ZhupiReaderView *self,
           gboolean         serif)
{
  if (self->serif == serif)
    return;
  self->serif = serif;
  zhupi_reader_view_update_style (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SERIF]);
}

static void
set_sentence_numbers (ZhupiReaderView *self,
                      gboolean         sentence_numbers)
{
  if (self->sentence_numbers == sentence_numbers)
    return;
  self->sentence_numbers = sentence_numbers;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SENTENCE_NUMBERS]);
}

static void
set_theme (ZhupiReaderView  *self,
           ZhupiReaderTheme  theme)
{
  if (self->theme == theme)
    return;
  self->theme = theme;
  zhupi_reader_view_update_style (self);
  zhupi_reader_view_drawing_changed (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_THEME]);
}

static void
zhupi_reader_view_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  ZhupiReaderView *self = ZHUPI_READER_VIEW (object);

  switch (property_id)
    {
    case PROP_SOFT_BREAKS:
      set_soft_breaks (self, g_value_get_boolean (value));
      break;
    case PROP_MEASURE:
      set_style_int (self, &self->measure, g_value_get_int (value), PROP_MEASURE);
      break;
    case PROP_FONT_SIZE:
      set_style_int (self, &self->font_size, g_value_get_int (value), PROP_FONT_SIZE);
      break;
    case PROP_LINE_HEIGHT:
      set_line_height (self, g_value_get_double (value));
      break;
    case PROP_SERIF:
      set_serif (self, g_value_get_boolean (value));
      break;
    case PROP_SENTENCE_NUMBERS:
      set_sentence_numbers (self, g_value_get_boolean (value));
      break;
    case PROP_THEME:
      set_theme (self, (ZhupiReaderTheme) g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

void
zhupi_reader_view_set_article (ZhupiReaderView *self,
                               ZhupiArticle    *article)
{
  g_return_if_fail (ZHUPI_IS_READER_VIEW (self));
  g_return_if_fail (article == NULL || ZHUPI_IS_ARTICLE (article));

  if (self->article == article)
    return;
  zhupi_reader_view_set_set (self, NULL);
  zhupi_reader_view_set_hits (self, NULL, G_MAXUINT);
  zhupi_reader_view_clear_text (self);
  g_set_object (&self->article, article);
  self->layout.article = article;
  self->words.article = article;
  zhupi_reader_view_load_text (self);
  zhupi_reader_view_set_place (self, 0);
}

void
zhupi_reader_view_set_word_lookup (ZhupiReaderView *self,
                                   ZhupiWordLookup  lookup,
                                   gpointer         user_data,
                                   GDestroyNotify   destroy)
{
  g_return_if_fail (ZHUPI_IS_READER_VIEW (self));

  if (self->words_destroy != NULL)
    self->words_destroy (self->words.user_data);
  self->words.lookup = lookup;
  self->words.user_data = user_data;
  self->words_destroy = destroy;
}

static void
caret_moved_cb (ZhupiReaderView *self)
{
  guint caret;

  if (self->loading || self->layout.view_text == NULL)
    return;
  caret = zhupi_reader_view_get_caret (self);
  zhupi_reader_view_queue_status (self);
  if (caret == self->caret)
    return;
  self->caret = caret;
  g_signal_emit (self, zhupi_reader_view_signals[ZHUPI_READER_CARET_MOVED], 0, caret);
}

/* Life */

static void
zhupi_reader_view_dispose (GObject *object)
{
  ZhupiReaderView *self = ZHUPI_READER_VIEW (object);

  if (self->keeper != NULL)
    {
      zhupi_reader_view_set_article (self, NULL);
      zhupi_reader_view_set_word_lookup (self, NULL, NULL, NULL);
    }
  g_clear_handle_id (&self->status_timeout, g_source_remove);
  g_clear_pointer (&self->keeper, zhupi_place_keeper_free);
  g_clear_pointer (&self->prefetch, zhupi_page_prefetch_free);
  G_OBJECT_CLASS (zhupi_reader_view_parent_class)->dispose (object);
}

static void
zhupi_reader_view_finalize (GObject *object)
{
  ZhupiReaderView *self = ZHUPI_READER_VIEW (object);

  g_clear_pointer (&self->painter, zhupi_mark_painter_free);
  g_clear_pointer (&self->layout.geometry, zhupi_mark_geometry_free);
  g_clear_pointer (&self->mark_tags, g_hash_table_unref);
  g_clear_pointer (&self->gaps, g_array_unref);
  g_clear_pointer (&self->insertions, g_array_unref);
  g_clear_object (&self->css);
  G_OBJECT_CLASS (zhupi_reader_view_parent_class)->finalize (object);
}

#define PROPERTY_FLAGS (G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY)

static void
zhupi_reader_view_install_properties (GObjectClass *klass)
{
  properties[PROP_SOFT_BREAKS] = g_param_spec_boolean ("soft-breaks", NULL, NULL, TRUE,
                                                       PROPERTY_FLAGS);
  properties[PROP_MEASURE] = g_param_spec_int ("measure", NULL, NULL, MEASURE_MIN, MEASURE_MAX,
                                               MEASURE_DEFAULT, PROPERTY_FLAGS);
  properties[PROP_FONT_SIZE] = g_param_spec_int ("font-size", NULL, NULL, FONT_SIZE_MIN,
                                                 FONT_SIZE_MAX, FONT_SIZE_DEFAULT, PROPERTY_FLAGS);
  properties[PROP_LINE_HEIGHT] = g_param_spec_double ("line-height", NULL, NULL, LINE_HEIGHT_MIN,
                                                      LINE_HEIGHT_MAX, LINE_HEIGHT_DEFAULT,
                                                      PROPERTY_FLAGS);
  properties[PROP_SERIF] = g_param_spec_boolean ("serif", NULL, NULL, FALSE, PROPERTY_FLAGS);
  properties[PROP_SENTENCE_NUMBERS] = g_param_spec_boolean ("sentence-numbers", NULL, NULL, FALSE,
                                                            PROPERTY_FLAGS);
  properties[PROP_THEME] = g_param_spec_int ("theme", NULL, NULL, 0, ZHUPI_N_READER_THEMES - 1,
                                             ZHUPI_READER_THEME_LIGHT, PROPERTY_FLAGS);
  g_object_class_install_properties (klass, N_PROPERTIES, properties);
}

static guint
new_signal (const char *name,
            guint       n_params,
            GType       type)
{
  return g_signal_new (name, ZHUPI_TYPE_READER_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, n_params, type, type, type);
}

static void
zhupi_reader_view_class_init (ZhupiReaderViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = zhupi_reader_view_dispose;
  object_class->finalize = zhupi_reader_view_finalize;
  object_class->get_property = zhupi_reader_view_get_property;
  object_class->set_property = zhupi_reader_view_set_property;
  widget_class->realize = zhupi_reader_view_realize;
  widget_class->unrealize = zhupi_reader_view_unrealize;
  widget_class->size_allocate = zhupi_reader_view_size_allocate;
  widget_class->query_tooltip = zhupi_reader_view_query_tooltip;
  widget_class->css_changed = zhupi_reader_view_css_changed;
  GTK_TEXT_VIEW_CLASS (klass)->snapshot_layer = zhupi_reader_view_snapshot_layer;
  zhupi_reader_view_class_init_caret (GTK_TEXT_VIEW_CLASS (klass));
  zhupi_reader_view_install_properties (object_class);
  zhupi_reader_view_signals[ZHUPI_READER_SELECTION_SETTLED]
    = new_signal ("selection-settled", 0, G_TYPE_NONE);
  zhupi_reader_view_signals[ZHUPI_READER_ANNOTATION_ACTIVATED]
    = new_signal ("annotation-activated", 1, G_TYPE_UINT);
  zhupi_reader_view_signals[ZHUPI_READER_CARET_MOVED] = new_signal ("caret-moved", 1, G_TYPE_UINT);
  zhupi_reader_view_signals[ZHUPI_READER_CONTEXT_REQUESTED]
    = new_signal ("context-requested", 2, G_TYPE_DOUBLE);
  zhupi_reader_view_signals[ZHUPI_READER_GAP_ACTIVATED]
    = new_signal ("gap-activated", 1, G_TYPE_UINT);
  zhupi_reader_view_signals[ZHUPI_READER_OVERVIEW_CHANGED]
    = new_signal ("overview-changed", 0, G_TYPE_NONE);
  zhupi_reader_view_signals[ZHUPI_READER_RANGE_EDITED] = new_signal ("range-edited", 3, G_TYPE_UINT);
}

static void
zhupi_reader_view_init_text_view (ZhupiReaderView *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);

  gtk_text_view_set_editable (view, FALSE);
  gtk_text_view_set_cursor_visible (view, TRUE);
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_justification (view, GTK_JUSTIFY_FILL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "zhupi-reader");
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Article text"), -1);
}

static void
zhupi_reader_view_init (ZhupiReaderView *self)
{
  self->soft_breaks = TRUE;
  self->measure = MEASURE_DEFAULT;
  self->font_size = FONT_SIZE_DEFAULT;
  self->line_height = LINE_HEIGHT_DEFAULT;
  self->current_hit = G_MAXUINT;
  self->layout.view = GTK_TEXT_VIEW (self);
  self->layout.geometry = zhupi_mark_geometry_new (GTK_TEXT_VIEW (self));
  self->painter = zhupi_mark_painter_new (&self->layout);
  self->keeper = zhupi_place_keeper_new (GTK_TEXT_VIEW (self));
  self->prefetch = zhupi_page_prefetch_new (GTK_TEXT_VIEW (self));
  self->mark_tags = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->css = gtk_css_provider_new ();
  gtk_style_context_add_provider (gtk_widget_get_style_context (GTK_WIDGET (self)),
                                  GTK_STYLE_PROVIDER (self->css),
                                  GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  zhupi_reader_view_init_text_view (self);
  zhupi_reader_view_init_buffer (self);
  zhupi_reader_view_init_pointer (self);
  zhupi_reader_view_update_style (self);
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)),
                           "notify::cursor-position", G_CALLBACK (caret_moved_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)), "notify::gtk-xft-dpi",
                           G_CALLBACK (zhupi_reader_view_update_style), self, G_CONNECT_SWAPPED);
}

GtkWidget *
zhupi_reader_view_new (void)
{
  return g_object_new (ZHUPI_TYPE_READER_VIEW, NULL);
}
