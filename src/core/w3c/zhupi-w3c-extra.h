/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "text/zhupi-range.h"

G_BEGIN_DECLS

/**
 * ZhupiW3cExtra:
 * @bodies: JSON of further bodies, parted by commas (nullable)
 * @targets: JSON of what else was said of places, for zhupi_w3c_extra_find_target() (nullable)
 * @motivation: JSON of a motivation that is none of ours (nullable)
 * @wholes: JSON of bodies that say more than the text which was taken from them (nullable)
 * @members: JSON of further members, parted by commas (nullable)
 *
 * The `extra` of an annotation taken apart. What has no place in the model is kept as members of
 * the annotation; bodies that are not ours come first there, as a member "body", and go back
 * into the list of bodies; selectors and members of targets follow, as a member "target", and go
 * back to the place that they were said of, as long as the annotation is there. Then come the
 * motivation and the whole bodies, as a member "bodyValue", under names that no further member can
 * have. Private to this room.
 */
typedef struct
{
  char *bodies;
  char *targets;
  char *motivation;
  char *wholes;
  char *members;
} ZhupiW3cExtra;

/**
 * ZhupiW3cExtraParts:
 * @bodies: of an extra
 * @targets: of an extra
 * @motivation: of an extra
 * @tag: JSON of the body that says the class
 * @note: JSON of the body that is the note
 * @reason: JSON of the body that is the reason
 * @members: of an extra
 *
 * What an extra is made of; each is empty for nothing.
 */
typedef struct
{
  const GString *bodies;
  const GString *targets;
  const GString *motivation;
  const GString *tag;
  const GString *note;
  const GString *reason;
  const GString *members;
} ZhupiW3cExtraParts;

/**
 * ZhupiW3cKept:
 * @source: (nullable): IRI of the text
 * @selectors: (nullable): JSON of selectors, parted by commas
 * @members: (nullable): JSON of members, parted by commas
 *
 * What else was said of a place.
 */
typedef struct
{
  char *source;
  char *selectors;
  char *members;
} ZhupiW3cKept;

void  zhupi_w3c_extra_split (const char    *extra,
                             ZhupiW3cExtra *self);
/* The opposite; %NULL when there is nothing to keep. */
char *zhupi_w3c_extra_join  (const ZhupiW3cExtraParts *parts) G_GNUC_WARN_UNUSED_RESULT;
/* JSON of the whole body with that @name (tag, note, reason), as long as its text is @value; %NULL
 * when there is none. */
char *zhupi_w3c_extra_dup_whole   (const ZhupiW3cExtra *self,
                                   const char          *name,
                                   const char          *value) G_GNUC_WARN_UNUSED_RESULT;
/* What was said of that place; @self is filled, with nothing when there is nothing. */
void  zhupi_w3c_extra_find_target (const char   *targets,
                                   ZhupiRange    range,
                                   ZhupiW3cKept *self);
void  zhupi_w3c_kept_clear  (ZhupiW3cKept  *self);
/* Appends what is kept of a target; a name alone is kept without the place, so that annotations
 * may share it. */
void  zhupi_w3c_extra_append_target (GString            *targets,
                                     ZhupiRange          range,
                                     const ZhupiW3cKept *kept);
void  zhupi_w3c_extra_clear (ZhupiW3cExtra *self);
/* Appends JSON with the blanks between its words left out, so that it fits on a line. */
void  zhupi_w3c_extra_append (GString      *self,
                              const char   *json,
                              gsize         n_bytes);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ZhupiW3cExtra, zhupi_w3c_extra_clear)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ZhupiW3cKept, zhupi_w3c_kept_clear)

G_END_DECLS
