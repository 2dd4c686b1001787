/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "panels/zhupi-wrap-layout.h"

/* Between children and between lines, in pixels. */
#define SPACING 6

struct _ZhupiWrapLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (ZhupiWrapLayout, zhupi_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

/* Where the next child goes, in a width that is given. */
typedef struct
{
  int width;
  int x;
  int y;
  int line_height;
} Cursor;

static GtkRequisition
measure_child (GtkWidget *child)
{
  GtkRequisition size;

  gtk_widget_get_preferred_size (child, NULL, &size);
  return size;
}

static GtkAllocation
place_child (Cursor         *cursor,
             GtkRequisition  size)
{
  GtkAllocation place = { 0, 0, MIN (size.width, cursor->width), size.height };

  if (cursor->x > 0 && cursor->x + size.width > cursor->width)
    {
      cursor->x = 0;
      cursor->y += cursor->line_height + SPACING;
      cursor->line_height = 0;
    }
  place.x = cursor->x;
  place.y = cursor->y;
  cursor->x += place.width + SPACING;
  cursor->line_height = MAX (cursor->line_height, size.height);
  return place;
}

static int
height_for_width (GtkWidget *widget,
                  int        width)
{
  Cursor cursor = { .width = width };

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (gtk_widget_should_layout (child))
        place_child (&cursor, measure_child (child));
    }
  return cursor.y + cursor.line_height;
}

static void
measure_width (GtkWidget *widget,
               int       *minimum,
               int       *natural)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkRequisition size;

      if (!gtk_widget_should_layout (child))
        continue;
      size = measure_child (child);
      *minimum = MAX (*minimum, size.width);
      *natural += size.width + (*natural > 0 ? SPACING : 0);
    }
}

static GtkSizeRequestMode
zhupi_wrap_layout_get_request_mode (GtkLayoutManager *manager,
                                    GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
zhupi_wrap_layout_measure (GtkLayoutManager *manager,
                           GtkWidget        *widget,
                           GtkOrientation    orientation,
                           int               for_size,
                           int              *minimum,
                           int              *natural,
                           int              *minimum_baseline,
                           int              *natural_baseline)
{
  int minimum_width = 0;
  int natural_width = 0;

  measure_width (widget, &minimum_width, &natural_width);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = minimum_width;
      *natural = natural_width;
    }
  else
    {
      /* Without a width, the least of all widths: GTK wants no width to need less. */
      *minimum = height_for_width (widget, for_size < 0 ? natural_width : for_size);
      *natural = height_for_width (widget, for_size < 0 ? minimum_width : for_size);
    }
}

static void
zhupi_wrap_layout_allocate (GtkLayoutManager *manager,
                            GtkWidget        *widget,
                            int               width,
                            int               height,
                            int               baseline)
{
  Cursor cursor = { .width = width };

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkAllocation place;

      if (!gtk_widget_should_layout (child))
        continue;
      place = place_child (&cursor, measure_child (child));
      if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
        place.x = width - place.x - place.width;
      gtk_widget_size_allocate (child, &place, -1);
    }
}

static void
zhupi_wrap_layout_class_init (ZhupiWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = zhupi_wrap_layout_get_request_mode;
  layout_class->measure = zhupi_wrap_layout_measure;
  layout_class->allocate = zhupi_wrap_layout_allocate;
}

static void
zhupi_wrap_layout_init (ZhupiWrapLayout *self)
{
}
