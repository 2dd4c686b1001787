/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* Pictures that are kept beside the tests, and what is drawn now. With ZHUPI_MAKE_GOLDENS set
 * nothing is compared: what is drawn becomes what is kept (build-aux/make-goldens). */

/* Whether type is drawn here as it was when the pictures were made; skips the test where not. */
gboolean golden_has_type    (void);
/* Path of a file beside the pictures. */
char    *golden_path        (const char      *name) G_GNUC_WARN_UNUSED_RESULT;
/* Path in the folder of the build. */
char    *golden_build_path  (const char      *name) G_GNUC_WARN_UNUSED_RESULT;
/* A few pixels may differ, and all of them a little. What differs more is left in the build's
 * folder as seen-NAME.png. Takes the surface. */
void     golden_compare     (const char      *name,
                             cairo_surface_t *seen);

G_END_DECLS
