/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-cli.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

/* Room for what a piece of a text needs. */
#define KEPT_BYTES (16 * 1024 * 1024)

/* A long text is read in pieces, and each needs the same memory again: that goes back to the
 * system at the end, not after each. */
static void
keep_memory (void)
{
#ifdef __GLIBC__
  mallopt (M_TRIM_THRESHOLD, KEPT_BYTES);
  mallopt (M_MMAP_THRESHOLD, KEPT_BYTES);
#endif
}

int
main (int   argc,
      char *argv[])
{
  keep_memory ();
  return zhupi_cli_run (argc, argv);
}
