/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <glib/gi18n-lib.h>

#include "zhupi-error.h"
#include "zhupi-page-file.h"

/* What cairo can hold in a picture, px. */
#define MAX_PNG_HEIGHT 32000

/* Height over width of A4. */
#define SHEET_RATIO 1.41421356

/* White space at the head and the foot of a sheet after the first, px. */
#define SHEET_MARGIN 36

static gboolean
check_status (cairo_status_t   status,
              const char      *path,
              GError         **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error (error, ZHUPI_ERROR, ZHUPI_ERROR_IO,
               _("The picture “%s” could not be written (%s); choose another place for it."), path,
               cairo_status_to_string (status));
  return FALSE;
}

static gboolean
finish_surface (cairo_surface_t  *surface,
                const char       *path,
                GError          **error)
{
  cairo_status_t status;

  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return check_status (status, path, error);
}

static void
draw_whole (ZhupiPage       *page,
            cairo_surface_t *surface)
{
  cairo_t *cr = cairo_create (surface);

  zhupi_page_draw (page, cr);
  cairo_destroy (cr);
}

static gboolean
save_png (ZhupiPage   *page,
          const char  *path,
          GError     **error)
{
  cairo_surface_t *surface;
  cairo_status_t status;

  if (zhupi_page_get_height (page) > MAX_PNG_HEIGHT)
    {
      g_set_error (error, ZHUPI_ERROR, ZHUPI_ERROR_TOO_LARGE,
                   _("The article is too long for one picture; write “%s” as PDF or SVG instead."),
                   path);
      return FALSE;
    }
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) zhupi_page_get_width (page),
                                        (int) zhupi_page_get_height (page));
  draw_whole (page, surface);
  status = cairo_surface_write_to_png (surface, path);
  cairo_surface_destroy (surface);
  return check_status (status, path, error);
}

static gboolean
save_svg (ZhupiPage   *page,
          const char  *path,
          GError     **error)
{
  cairo_surface_t *surface = cairo_svg_surface_create (path, zhupi_page_get_width (page),
                                                       zhupi_page_get_height (page));

  draw_whole (page, surface);
  return finish_surface (surface, path, error);
}

static void
draw_sheet (ZhupiPage *page,
            cairo_t   *cr,
            double     top,
            double     bottom,
            double     margin)
{
  cairo_save (cr);
  cairo_translate (cr, 0, margin);
  zhupi_page_draw_part (page, cr, top, bottom);
  cairo_restore (cr);
  cairo_show_page (cr);
}

static gboolean
save_pdf (ZhupiPage   *page,
          const char  *path,
          GError     **error)
{
  double width = zhupi_page_get_width (page);
  double height = width * SHEET_RATIO;
  cairo_surface_t *surface = cairo_pdf_surface_create (path, width, height);
  g_autoptr(GArray) tops = zhupi_page_paginate (page, height - 2 * SHEET_MARGIN);
  cairo_t *cr = cairo_create (surface);

  for (guint i = 0; i < tops->len; i++)
    {
      double bottom = i + 1 < tops->len ? g_array_index (tops, double, i + 1)
                                        : zhupi_page_get_height (page);

      draw_sheet (page, cr, g_array_index (tops, double, i), bottom, i > 0 ? SHEET_MARGIN : 0);
    }
  cairo_destroy (cr);
  return finish_surface (surface, path, error);
}

gboolean
zhupi_page_save (ZhupiPage   *page,
                 const char  *path,
                 GError     **error)
{
  g_autofree char *lower = NULL;

  g_return_val_if_fail (page != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  lower = g_ascii_strdown (path, -1);
  if (g_str_has_suffix (lower, ".png"))
    return save_png (page, path, error);
  if (g_str_has_suffix (lower, ".svg"))
    return save_svg (page, path, error);
  if (g_str_has_suffix (lower, ".pdf"))
    return save_pdf (page, path, error);
  g_set_error (error, ZHUPI_ERROR, ZHUPI_ERROR_FORMAT,
               _("“%s” names no picture that can be written; end it in .png, .svg or .pdf."), path);
  return FALSE;
}
