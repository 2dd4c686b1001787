/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* bench-reader-client: a client of AT-SPI, such as a screen reader. Waits until some program
 * shows a text and gives out its first words; prints the time of that (ms, monotonic). */

#include "config.h"

#include <stdio.h>
#include <stdlib.h>

#include <atspi/atspi.h>

#define POLL_US 10000
#define LIMIT_US (20 * G_USEC_PER_SEC)
#define CALL_MS 500
#define N_WORDS 10
#define MAX_DEPTH 8

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiAccessible, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiText, g_object_unref)

static gboolean
reads_text (AtspiAccessible *accessible)
{
  g_autoptr(AtspiText) text = atspi_accessible_get_text_iface (accessible);
  g_autofree char *words = NULL;

  if (text == NULL || atspi_text_get_character_count (text, NULL) < N_WORDS)
    return FALSE;
  words = atspi_text_get_text (text, 0, N_WORDS, NULL);
  return words != NULL && *words != '\0';
}

static gboolean
finds_text (AtspiAccessible *accessible,
            guint            depth)
{
  int n_children;

  if (accessible == NULL || depth > MAX_DEPTH)
    return FALSE;
  if (atspi_accessible_get_role (accessible, NULL) == ATSPI_ROLE_TEXT)
    return reads_text (accessible);
  n_children = atspi_accessible_get_child_count (accessible, NULL);
  for (int i = 0; i < n_children; i++)
    {
      g_autoptr(AtspiAccessible) child = atspi_accessible_get_child_at_index (accessible, i, NULL);

      if (finds_text (child, depth + 1))
        return TRUE;
    }
  return FALSE;
}

int
main (void)
{
  gint64 until = g_get_monotonic_time () + LIMIT_US;

  atspi_init ();
  atspi_set_timeout (CALL_MS, CALL_MS);
  while (g_get_monotonic_time () < until)
    {
      g_autoptr(AtspiAccessible) desktop = atspi_get_desktop (0);

      if (finds_text (desktop, 0))
        {
          printf ("%.3f\n", g_get_monotonic_time () / 1000.0);
          return EXIT_SUCCESS;
        }
      g_usleep (POLL_US);
    }
  return EXIT_FAILURE;
}
