/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  BAD_DISK_FINE,
  BAD_DISK_KILL,      /* the program ends in one of the calls */
  BAD_DISK_POWER_CUT, /* the same, and what was not synced is partly lost */
  BAD_DISK_FAIL_ONCE, /* one of the calls fails */
  BAD_DISK_FAIL,      /* all calls fail from one on */
} BadDiskKind;

/**
 * BadDisk:
 * @kind: what goes wrong
 * @at: in which call, from 1
 * @code: errno value of what fails
 * @random: for what is left to chance
 *
 * A disk that goes wrong at a chosen call.
 */
typedef struct
{
  BadDiskKind kind;
  guint at;
  int code;
  GRand *random;
} BadDisk;

/* Puts the disk in the place of the real one. Also sees to it that nothing is renamed before it is
 * synced. */
void  bad_disk_use         (const BadDisk *disk);
/* Calls since then. */
guint bad_disk_get_n_calls (void);

G_END_DECLS
