/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bench-reader-phases.h"

#include <X11/Xlib.h>

/* Places over the middle of the screen, where the window is, px. */
#define N_STEPS 24
#define STEP_X 20
#define STEP_Y 18

#define PAUSE_MS 4

static void
run_for (double milliseconds)
{
  double until = reader_bench_now () + milliseconds;

  do
    g_main_context_iteration (NULL, FALSE);
  while (reader_bench_now () < until);
}

/* The pointer goes over the page; frames tell that the view has seen it. The words of a tooltip are
 * laid out in a window of their own, which is not what is counted. */
void
reader_phase_hover (ReaderBench *self)
{
  Display *display = XOpenDisplay (NULL);
  guint n_frames = self->n_frames;
  Screen *screen;

  if (display == NULL)
    return;
  screen = DefaultScreenOfDisplay (display);
  gtk_widget_set_has_tooltip (self->view, FALSE);
  for (int i = 0; i < N_STEPS * N_STEPS; i++)
    {
      int x = WidthOfScreen (screen) / 2 + (i % N_STEPS - N_STEPS / 2) * STEP_X;
      int y = HeightOfScreen (screen) / 2 + (i / N_STEPS - N_STEPS / 2) * STEP_Y;

      XWarpPointer (display, None, RootWindowOfScreen (screen), 0, 0, 0, 0, x, y);
      XSync (display, False);
      run_for (PAUSE_MS);
    }
  gtk_widget_set_has_tooltip (self->view, TRUE);
  XCloseDisplay (display);
  reader_bench_say ("hover-frames", self->n_frames - n_frames);
}
