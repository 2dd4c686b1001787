/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "dialogs/zhupi-print.h"
#include "zhupi-page.h"

/* Text on paper is dark on white, whatever the theme on the screen. */
#define PRINT_THEME ZHUPI_THEME_LIGHT

/* Code points from which on a print is hundreds of sheets, and its layout too much for a window. */
#define MAX_LENGTH 200000

typedef struct
{
  ZhupiPage *page;
  GArray *tops;
  double scale;
} PrintJob;

static void
print_job_free (PrintJob *job)
{
  g_clear_pointer (&job->page, zhupi_page_free);
  g_clear_pointer (&job->tops, g_array_unref);
  g_free (job);
}

static void
begin_print_cb (PrintJob          *job,
                GtkPrintContext   *context,
                GtkPrintOperation *operation)
{
  job->scale = gtk_print_context_get_width (context) / zhupi_page_get_width (job->page);
  job->tops = zhupi_page_paginate (job->page,
                                   gtk_print_context_get_height (context) / job->scale);
  gtk_print_operation_set_n_pages (operation, (int) job->tops->len);
}

static void
draw_page_cb (PrintJob        *job,
              GtkPrintContext *context,
              int              number)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double bottom = (guint) number + 1 < job->tops->len
                    ? g_array_index (job->tops, double, number + 1)
                    : zhupi_page_get_height (job->page);

  cairo_scale (cr, job->scale, job->scale);
  zhupi_page_draw_part (job->page, cr, g_array_index (job->tops, double, number), bottom);
}

/* What the layout is waited for with. */
typedef struct
{
  ZhupiDocument *document;
  GtkWindow *parent;
} PrintRequest;

static void
print_page (ZhupiDocument *document,
            GtkWindow     *parent,
            ZhupiPage     *page)
{
  g_autoptr(GtkPrintOperation) operation = gtk_print_operation_new ();
  const char *title = zhupi_article_get_title (zhupi_document_get_article (document));
  PrintJob *job = g_new0 (PrintJob, 1);
  g_autoptr(GError) error = NULL;

  job->page = page;
  g_object_set_data_full (G_OBJECT (operation), "zhupi-job", job, (GDestroyNotify) print_job_free);
  g_signal_connect_swapped (operation, "begin-print", G_CALLBACK (begin_print_cb), job);
  g_signal_connect_swapped (operation, "draw-page", G_CALLBACK (draw_page_cb), job);
  gtk_print_operation_set_job_name (operation, title != NULL ? title : _("Untitled Article"));
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, &error);
  if (error != NULL)
    zhupi_document_tell (document, error->message);
}

static void
page_ready_cb (GObject      *object,
               GAsyncResult *result,
               gpointer      user_data)
{
  PrintRequest *request = user_data;

  print_page (request->document, request->parent, zhupi_page_new_finish (result));
  g_object_unref (request->document);
  g_object_unref (request->parent);
  g_free (request);
}

void
zhupi_print_present (ZhupiDocument *document,
                     GtkWindow     *parent)
{
  ZhupiPageStyle style = ZHUPI_PAGE_STYLE_INIT;
  PrintRequest *request;
  ZhupiArticle *article;

  g_return_if_fail (ZHUPI_IS_DOCUMENT (document));

  article = zhupi_document_get_article (document);
  if (zhupi_article_get_length (article) > MAX_LENGTH)
    {
      zhupi_document_tell (document, _("The article is too long to be printed from here; write it "
                                       "as a PDF with “zhupi-cli snapshot --with-index”."));
      return;
    }
  style.theme = PRINT_THEME;
  style.index = zhupi_annotation_set_get_size (zhupi_document_get_set (document)) > 0;
  request = g_new0 (PrintRequest, 1);
  request->document = g_object_ref (document);
  request->parent = g_object_ref (parent);
  zhupi_page_new_async (article, zhupi_document_get_set (document), &style, page_ready_cb, request);
}
