/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <cairo.h>
#include <glib.h>

/* window-picture FILE: waits until the largest window on the screen has stopped changing and
 * writes what a person sees of it as PNG. */

#define PATIENCE_SECONDS 30
#define POLL_MICROSECONDS 100000
/* So many equal looks in a row mean that the window has come to rest. */
#define STILL_LOOKS 10
#define PIXEL_BITS 32

typedef struct
{
  int x;
  int y;
  int width;
  int height;
} Area;

/* A window may vanish while it is looked at: that is no error. */
static int
ignore_error_cb (Display     *display,
                 XErrorEvent *event)
{
  return 0;
}

static gboolean
is_toplevel (Display *display,
             Window   window)
{
  Atom state = XInternAtom (display, "WM_STATE", False);
  Atom pid = XInternAtom (display, "_NET_WM_PID", False);
  int n_properties = 0;
  Atom *properties = XListProperties (display, window, &n_properties);
  gboolean found = FALSE;

  for (int i = 0; i < n_properties; i++)
    found = found || properties[i] == state || properties[i] == pid;
  if (properties != NULL)
    XFree (properties);
  return found;
}

static void
look_at_window (Display *display,
                Window   window,
                Area    *largest)
{
  XWindowAttributes attributes;
  Window root = DefaultRootWindow (display);
  Window child;
  int x, y;

  if (!XGetWindowAttributes (display, window, &attributes) ||
      attributes.map_state != IsViewable || attributes.override_redirect ||
      attributes.width * attributes.height <= largest->width * largest->height ||
      !is_toplevel (display, window))
    return;
  XTranslateCoordinates (display, window, root, 0, 0, &x, &y, &child);
  *largest = (Area) { x, y, attributes.width, attributes.height };
}

static void
find_largest (Display *display,
              Window   parent,
              Area    *largest)
{
  Window root, above;
  Window *children = NULL;
  guint n_children = 0;

  if (!XQueryTree (display, parent, &root, &above, &children, &n_children))
    return;
  for (guint i = 0; i < n_children; i++)
    {
      look_at_window (display, children[i], largest);
      find_largest (display, children[i], largest);
    }
  if (children != NULL)
    XFree (children);
}

/* The part of a window that is on the screen. */
static Area
clip_to_screen (Display *display,
                Area     area)
{
  int width = DisplayWidth (display, DefaultScreen (display));
  int height = DisplayHeight (display, DefaultScreen (display));
  int x = CLAMP (area.x, 0, width);
  int y = CLAMP (area.y, 0, height);

  return (Area) { x, y, MIN (area.x + area.width, width) - x,
                  MIN (area.y + area.height, height) - y };
}

static XImage *
take (Display *display)
{
  Area area = { 0, 0, 0, 0 };

  find_largest (display, DefaultRootWindow (display), &area);
  if (area.width == 0)
    return NULL;
  area = clip_to_screen (display, area);
  return XGetImage (display, DefaultRootWindow (display), area.x, area.y, (guint) area.width,
                    (guint) area.height, AllPlanes, ZPixmap);
}

static char *
digest (XImage *image)
{
  return g_compute_checksum_for_data (G_CHECKSUM_SHA1, (const guchar *) image->data,
                                      (gsize) image->bytes_per_line * (gsize) image->height);
}

static XImage *
wait_for_rest (Display *display)
{
  gint64 deadline = g_get_monotonic_time () + PATIENCE_SECONDS * (gint64) G_USEC_PER_SEC;
  g_autofree char *last = NULL;
  XImage *image = NULL;
  guint n_still = 0;

  while (n_still < STILL_LOOKS && g_get_monotonic_time () < deadline)
    {
      g_autofree char *now = NULL;

      g_usleep (POLL_MICROSECONDS);
      if (image != NULL)
        XDestroyImage (image);
      image = take (display);
      now = image != NULL ? digest (image) : NULL;
      n_still = now != NULL && g_strcmp0 (now, last) == 0 ? n_still + 1 : 0;
      g_free (last);
      last = g_steal_pointer (&now);
    }
  return image;
}

static gboolean
write_png (XImage     *image,
           const char *path)
{
  cairo_surface_t *surface;
  cairo_status_t status;

  if (image->bits_per_pixel != PIXEL_BITS)
    return FALSE;
  surface = cairo_image_surface_create_for_data ((unsigned char *) image->data, CAIRO_FORMAT_RGB24,
                                                 image->width, image->height,
                                                 image->bytes_per_line);
  status = cairo_surface_write_to_png (surface, path);
  cairo_surface_destroy (surface);
  return status == CAIRO_STATUS_SUCCESS;
}

int
main (int   argc,
      char *argv[])
{
  Display *display = XOpenDisplay (NULL);
  XImage *image;
  gboolean written;

  if (argc != 2 || display == NULL)
    {
      g_printerr ("Usage, on an X screen: window-picture FILE\n");
      return 2;
    }
  XSetErrorHandler (ignore_error_cb);
  image = wait_for_rest (display);
  if (image == NULL)
    {
      g_printerr ("No window came up.\n");
      return 1;
    }
  written = write_png (image, argv[1]);
  if (!written)
    g_printerr ("The picture could not be written to %s.\n", argv[1]);
  XDestroyImage (image);
  XCloseDisplay (display);
  return written ? 0 : 1;
}
