/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <dlfcn.h>
#include <string.h>

#include "app/reader-stage.h"
#include "edit/zhupi-editing.h"

#define WINDOW_WIDTH 800
#define WINDOW_HEIGHT 700

/* Layouts and shapes of characters are counted by standing in for the functions that make them,
 * for GTK and cairo too. */

static guint n_layouts;
static guint n_shapes;

int FT_Load_Glyph (gpointer face, guint index, int flags);

G_MODULE_EXPORT PangoLayout *
pango_layout_new (PangoContext *context)
{
  static PangoLayout *(*real) (PangoContext *);

  if (real == NULL)
    real = (PangoLayout *(*) (PangoContext *)) dlsym (RTLD_NEXT, "pango_layout_new");
  n_layouts++;
  return real (context);
}

G_MODULE_EXPORT int
FT_Load_Glyph (gpointer face,
               guint    index,
               int      flags)
{
  static int (*real) (gpointer, guint, int);

  if (real == NULL)
    real = (int (*) (gpointer, guint, int)) dlsym (RTLD_NEXT, "FT_Load_Glyph");
  n_shapes++;
  return real (face, index, flags);
}

guint
reader_stage_count_layouts (void)
{
  return n_layouts;
}

guint
reader_stage_count_shapes (void)
{
  return n_shapes;
}

void
reader_stage_set_up (ReaderStage *self,
                     char        *utf8)
{
  g_autoptr(ZhupiText) text = zhupi_text_new_take (utf8, strlen (utf8));
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->article = zhupi_article_new (text, NULL);
  self->set = zhupi_annotation_set_new (self->article, "Reading");
  self->history = zhupi_history_new (self->set);
  self->window = gtk_window_new ();
  self->view = ZHUPI_READER_VIEW (g_object_ref_sink (zhupi_reader_view_new ()));
  gtk_text_view_set_cursor_visible (GTK_TEXT_VIEW (self->view), FALSE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->view));
  gtk_window_set_child (GTK_WINDOW (self->window), scroller);
  gtk_window_set_default_size (GTK_WINDOW (self->window), WINDOW_WIDTH, WINDOW_HEIGHT);
  self->adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  zhupi_reader_view_set_article (self->view, self->article);
  zhupi_reader_view_set_set (self->view, self->set);
  gtk_window_present (GTK_WINDOW (self->window));
  reader_stage_paint (self, 4);
}

void
reader_stage_tear_down (ReaderStage *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  while (g_main_context_iteration (NULL, FALSE))
    {
    }
  g_assert_finalize_object (self->view);
  g_assert_finalize_object (self->history);
  g_assert_finalize_object (self->set);
  g_assert_finalize_object (self->article);
}

static void
after_paint_cb (guint *n_painted)
{
  (*n_painted)++;
}

void
reader_stage_paint (ReaderStage *self,
                    guint        n_frames)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self->view));
  guint n_painted = 0;

  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (after_paint_cb), &n_painted);
  while (n_painted < n_frames)
    {
      guint before = n_painted;

      gtk_widget_queue_draw (GTK_WIDGET (self->view));
      while (n_painted == before)
        g_main_context_iteration (NULL, TRUE);
    }
  g_signal_handlers_disconnect_by_func (clock, after_paint_cb, &n_painted);
}

void
reader_stage_do (ReaderStage  *self,
                 ZhupiCommand *command)
{
  g_autoptr(ZhupiCommand) owned = command;
  g_autoptr(GError) error = NULL;

  g_assert_nonnull (command);
  zhupi_history_apply (self->history, command, &error);
  g_assert_no_error (error);
}

void
reader_stage_mark (ReaderStage *self,
                   guint        start,
                   guint        end,
                   const char  *tag,
                   ZhupiState   state)
{
  ZhupiAuthor author = { "林晓", 1 };
  GQuark quark = g_quark_from_string (tag);
  ZhupiCommand *decide;
  ZhupiRecordTable *table;
  const ZhupiAnnotationRecord *record;
  guint i = 0;

  reader_stage_do (self, zhupi_editing_mark (self->set, (ZhupiRange) { start, end }, quark,
                                             &author));
  table = zhupi_annotation_set_get_records (self->set);
  do
    record = zhupi_record_table_nth (table, i++);
  while (record->start != start || record->end != end || record->tag != quark);
  decide = zhupi_editing_set_state (self->set, record, state, &author);
  if (decide != NULL)
    reader_stage_do (self, decide);
}

GdkRectangle
reader_stage_bounds (ReaderStage *self,
                     guint        start,
                     guint        end)
{
  GdkRectangle bounds;

  g_assert_true (zhupi_reader_view_get_bounds (self->view, (ZhupiRange) { start, end }, &bounds));
  return bounds;
}

char *
reader_stage_repeat (const char *utf8,
                     guint       times)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < times; i++)
    g_string_append (text, utf8);
  return g_string_free (text, FALSE);
}

ReaderPicture
reader_stage_take (ReaderStage *self)
{
  GtkWidget *widget = GTK_WIDGET (self->view);
  g_autoptr(GdkPaintable) paintable = NULL;
  g_autoptr(GskRenderNode) node = NULL;
  g_autoptr(GdkTexture) texture = NULL;
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  ReaderPicture picture;

  reader_stage_paint (self, 2);
  picture.width = gtk_widget_get_width (widget);
  picture.height = gtk_widget_get_height (widget);
  paintable = gtk_widget_paintable_new (widget);
  gdk_paintable_snapshot (paintable, snapshot, picture.width, picture.height);
  node = gtk_snapshot_free_to_node (snapshot);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (widget)),
                                         node,
                                         &GRAPHENE_RECT_INIT (0, 0, picture.width, picture.height));
  picture.pixels = g_new (guint32, picture.width * picture.height);
  gdk_texture_download (texture, (guchar *) picture.pixels, picture.width * sizeof (guint32));
  return picture;
}

void
reader_picture_clear (ReaderPicture *self)
{
  g_clear_pointer (&self->pixels, g_free);
}

guint
reader_picture_count (const ReaderPicture *self,
                      const GdkRectangle  *area,
                      guint32              color)
{
  guint n = 0;

  for (int y = MAX (area->y, 0); y < MIN (area->y + area->height, self->height); y++)
    {
      for (int x = MAX (area->x, 0); x < MIN (area->x + area->width, self->width); x++)
        n += (self->pixels[y * self->width + x] & 0xffffff) == color;
    }
  return n;
}
