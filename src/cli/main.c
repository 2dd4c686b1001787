/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-cli.h"

int
main (int   argc,
      char *argv[])
{
  return zhupi_cli_run (argc, argv);
}
