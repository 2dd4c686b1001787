/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ZhupiPagePrefetch:
 *
 * Lets the text view lay out the next page while the person reads this one, in an idle, so that
 * the turn of a page finds its lines made and its characters drawn before. The next page is the
 * one above where the person goes upward.
 */
typedef struct _ZhupiPagePrefetch ZhupiPagePrefetch;

ZhupiPagePrefetch *zhupi_page_prefetch_new   (GtkTextView       *view) G_GNUC_WARN_UNUSED_RESULT;
void               zhupi_page_prefetch_free  (ZhupiPagePrefetch *self);
/* To be called after each frame, with whether the view measures its text; does nothing while it
 * shows the same page and all is measured. */
void               zhupi_page_prefetch_queue (ZhupiPagePrefetch *self,
                                              gboolean           measuring);
/* Nothing is laid out ahead until the next page is turned. */
void               zhupi_page_prefetch_stop  (ZhupiPagePrefetch *self);
/* The text has another font or width: what was made ahead is worth nothing. */
void               zhupi_page_prefetch_restart (ZhupiPagePrefetch *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZhupiPagePrefetch, zhupi_page_prefetch_free)

G_END_DECLS
