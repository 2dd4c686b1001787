/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ZhupiW3cExtra:
 * @bodies: JSON of further bodies, parted by commas (nullable)
 * @members: JSON of further members, parted by commas (nullable)
 *
 * The `extra` of an annotation taken apart. What has no place in the model is kept as members of
 * the annotation; bodies that are not ours come first there, as a member "body", and go back
 * into the list of bodies. Private to this room.
 */
typedef struct
{
  char *bodies;
  char *members;
} ZhupiW3cExtra;

void  zhupi_w3c_extra_split (const char    *extra,
                             ZhupiW3cExtra *self);
/* The opposite; %NULL when there is nothing to keep. */
char *zhupi_w3c_extra_join  (const GString *bodies,
                             const GString *members) G_GNUC_WARN_UNUSED_RESULT;
void  zhupi_w3c_extra_clear (ZhupiW3cExtra *self);
/* Appends JSON with the blanks between its words left out, so that it fits on a line. */
void  zhupi_w3c_extra_append (GString      *self,
                              const char   *json,
                              gsize         n_bytes);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ZhupiW3cExtra, zhupi_w3c_extra_clear)

G_END_DECLS
