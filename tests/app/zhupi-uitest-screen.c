/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-uitest-private.h"

#include <X11/Xatom.h>
#include <X11/Xutil.h>
#include <cairo.h>
#include <string.h>

#define N_FRAME_EXTENTS 4
#define PIXEL_BITS 32
#define BYTE_BITS 8

static Display *the_display;

/* A window may vanish while it is looked at: that is no error. */
static int
ignore_error_cb (Display     *display,
                 XErrorEvent *event)
{
  return 0;
}

void
zhupi_ui_open_display (void)
{
  the_display = XOpenDisplay (NULL);
  g_assert_nonnull (the_display);
  XSetErrorHandler (ignore_error_cb);
}

Display *
zhupi_ui_get_display (void)
{
  return the_display;
}

/* Cardinals of a property of a window; NULL when it has not @n of them. Free with XFree(). */
static unsigned long *
get_cardinals (Window      window,
               const char *property,
               gulong      n)
{
  Atom type;
  int format;
  gulong n_items = 0;
  gulong left;
  unsigned char *data = NULL;

  if (XGetWindowProperty (the_display, window, XInternAtom (the_display, property, False), 0,
                          (long) n, False, XA_CARDINAL, &type, &format, &n_items, &left,
                          &data) != Success)
    return NULL;
  if (data != NULL && n_items == n)
    return (unsigned long *) (void *) data;
  if (data != NULL)
    XFree (data);
  return NULL;
}

static gboolean
has_class (Window      window,
           const char *program_class)
{
  XClassHint hint = { NULL, NULL };
  gboolean has;

  if (!XGetClassHint (the_display, window, &hint))
    return FALSE;
  has = g_strcmp0 (hint.res_name, program_class) == 0;
  XFree (hint.res_name);
  XFree (hint.res_class);
  return has;
}

static gboolean
belongs_to (Window window,
            GPid   pid)
{
  unsigned long *owner = get_cardinals (window, "_NET_WM_PID", 1);
  gboolean belongs = owner != NULL && *owner == (unsigned long) pid;

  if (owner != NULL)
    XFree (owner);
  return belongs;
}

static gboolean
is_large_enough (Window window,
                 int    min_width,
                 int    min_height)
{
  XWindowAttributes attributes;

  return XGetWindowAttributes (the_display, window, &attributes) &&
         attributes.map_state == IsViewable && !attributes.override_redirect &&
         attributes.width >= min_width && attributes.height >= min_height;
}

/* The first window that is seen, large enough, and of the class or, without one, the process. */
static Window
find_window_below (Window      parent,
                   const char *program_class,
                   GPid        pid,
                   int         min_width,
                   int         min_height)
{
  Window root, above, found = 0;
  Window *children = NULL;
  guint n_children = 0;

  if ((program_class != NULL ? has_class (parent, program_class) : belongs_to (parent, pid)) &&
      is_large_enough (parent, min_width, min_height))
    return parent;
  if (!XQueryTree (the_display, parent, &root, &above, &children, &n_children))
    return 0;
  for (guint i = n_children; i > 0 && found == 0; i--)
    found = find_window_below (children[i - 1], program_class, pid, min_width, min_height);
  if (children != NULL)
    XFree (children);
  return found;
}

Window
zhupi_ui_find_window (GPid pid,
                      int  min_width,
                      int  min_height)
{
  const char *program_class = zhupi_ui_is_sandboxed () ? ZHUPI_UI_PROGRAM : NULL;

  return find_window_below (DefaultRootWindow (the_display), program_class, pid, min_width,
                            min_height);
}

Window
zhupi_ui_find_window_of (const char *program_class)
{
  return find_window_below (DefaultRootWindow (the_display), program_class, 0, 1, 1);
}

static gboolean
is_titled (Window      window,
           const char *title)
{
  XTextProperty name = { NULL, 0, 0, 0 };
  gboolean titled;

  if (!XGetTextProperty (the_display, window, &name,
                         XInternAtom (the_display, "_NET_WM_NAME", False)))
    return FALSE;
  titled = g_strcmp0 ((const char *) name.value, title) == 0;
  XFree (name.value);
  return titled;
}

/* GTK gives the keyboard to a window of its own within the one that has the title. */
gboolean
zhupi_ui_has_keyboard (const char *title)
{
  Window window = None;
  int revert_to;

  XGetInputFocus (the_display, &window, &revert_to);
  while (window > PointerRoot && !is_titled (window, title))
    {
      Window root, parent = None;
      Window *children = NULL;
      guint n_children = 0;

      if (XQueryTree (the_display, window, &root, &parent, &children, &n_children) &&
          children != NULL)
        XFree (children);
      window = parent;
    }
  return window > PointerRoot;
}

AtspiRect *
zhupi_ui_extents (AtspiAccessible *accessible)
{
  g_autoptr (AtspiComponent) component = atspi_accessible_get_component_iface (accessible);

  /* The screen's coordinates are unknown to GTK 4. */
  return component != NULL
           ? atspi_component_get_extents (component, ATSPI_COORD_TYPE_WINDOW, NULL)
           : NULL;
}

/* A popover is a window of its own, of just its size. */
static gboolean
find_popup (int  width,
            int  height,
            int *x,
            int *y)
{
  Window root, parent;
  Window *children = NULL;
  guint n_children = 0;
  gboolean found = FALSE;

  XQueryTree (the_display, DefaultRootWindow (the_display), &root, &parent, &children,
              &n_children);
  for (guint i = n_children; i > 0 && !found; i--)
    {
      XWindowAttributes attributes;

      found = XGetWindowAttributes (the_display, children[i - 1], &attributes) &&
              attributes.override_redirect && attributes.map_state == IsViewable &&
              attributes.width == width && attributes.height == height;
      if (found)
        {
          *x = attributes.x;
          *y = attributes.y;
        }
    }
  if (children != NULL)
    XFree (children);
  return found;
}

/* AT-SPI reports what is in a popover as if it lay at its parent's corner. */
static gboolean
get_popover_origin (AtspiAccessible *accessible,
                    int             *x,
                    int             *y)
{
  g_autofree AtspiRect *extents = zhupi_ui_extents (accessible);

  if (extents == NULL || !find_popup (extents->width, extents->height, x, y))
    return FALSE;
  *x -= extents->x;
  *y -= extents->y;
  return TRUE;
}

/* The invisible border: a shadow with a compositor, a thin solid frame without one. GTK 4.18 tells
 * the frame among the window's extents and takes it off twice from all that lies within. */
static void
add_frame (Window     window,
           AtspiRect *extents,
           int       *x,
           int       *y)
{
  unsigned long *frame = get_cardinals (window, "_GTK_FRAME_EXTENTS", N_FRAME_EXTENTS);
  XWindowAttributes attributes;

  XGetWindowAttributes (the_display, window, &attributes);
  if (frame != NULL && frame[0] > 0)
    {
      *x += (int) frame[0];
      *y += (int) frame[2];
    }
  else
    {
      *x += (attributes.width - extents->width) / 2 - 2 * extents->x;
      *y += (attributes.height - extents->height) / 2 - 2 * extents->y;
    }
  if (frame != NULL)
    XFree (frame);
}

static void
get_toplevel_origin (ZhupiUi         *self,
                     AtspiAccessible *toplevel,
                     int             *x,
                     int             *y)
{
  g_autofree AtspiRect *extents = zhupi_ui_extents (toplevel);
  Window window, child;

  if (extents == NULL)
    g_error ("the window has no place on the screen");
  window = zhupi_ui_find_window (zhupi_ui_get_pid (self), extents->width, extents->height);
  g_assert_cmpuint (window, !=, 0);
  XTranslateCoordinates (the_display, window, DefaultRootWindow (the_display), 0, 0, x, y, &child);
  add_frame (window, extents, x, y);
}

void
zhupi_ui_origin (ZhupiUi         *self,
                 AtspiAccessible *accessible,
                 int             *x,
                 int             *y)
{
  g_autoptr (AtspiAccessible) current = g_object_ref (accessible);

  while (!get_popover_origin (current, x, y))
    {
      g_autoptr (AtspiAccessible) parent = atspi_accessible_get_parent (current, NULL);

      if (parent == NULL ||
          atspi_accessible_get_role (parent, NULL) == ATSPI_ROLE_APPLICATION)
        {
          get_toplevel_origin (self, current, x, y);
          return;
        }
      g_set_object (&current, parent);
    }
}

char *
zhupi_ui_dup_picture_path (const char *name)
{
  const char *folder = g_getenv ("ZHUPI_TEST_PICTURES");

  if (folder == NULL)
    folder = g_getenv ("G_TEST_BUILDDIR");
  return g_build_filename (folder != NULL ? folder : ".", name, NULL);
}

XImage *
zhupi_ui_take (const AtspiRect *place)
{
  int screen = DefaultScreen (the_display);
  int x = MAX (place->x, 0);
  int y = MAX (place->y, 0);
  int width = MIN (place->x + place->width, DisplayWidth (the_display, screen)) - x;
  int height = MIN (place->y + place->height, DisplayHeight (the_display, screen)) - y;
  XImage *image;

  if (width <= 0 || height <= 0)
    return NULL;
  image = XGetImage (the_display, DefaultRootWindow (the_display), x, y, (guint) width,
                     (guint) height, AllPlanes, ZPixmap);
  g_assert_nonnull (image);
  g_assert_cmpint (image->bits_per_pixel, ==, PIXEL_BITS);
  return image;
}

void
zhupi_ui_set_dpi (guint dpi)
{
  g_autofree char *resources = g_strdup_printf ("Xft.dpi:\t%u\n", dpi);

  XChangeProperty (the_display, DefaultRootWindow (the_display), XA_RESOURCE_MANAGER, XA_STRING,
                   BYTE_BITS, PropModeReplace, (const unsigned char *) resources,
                   (int) strlen (resources));
  XSync (the_display, False);
}

void
zhupi_ui_picture (const char *name)
{
  g_autofree char *path = zhupi_ui_dup_picture_path (name);
  int screen = DefaultScreen (the_display);
  AtspiRect whole = {
    0, 0, DisplayWidth (the_display, screen), DisplayHeight (the_display, screen)
  };
  XImage *image = zhupi_ui_take (&whole);
  cairo_surface_t *surface;

  surface = cairo_image_surface_create_for_data ((unsigned char *) image->data, CAIRO_FORMAT_RGB24,
                                                 image->width, image->height,
                                                 image->bytes_per_line);
  cairo_surface_write_to_png (surface, path);
  cairo_surface_destroy (surface);
  XDestroyImage (image);
}
