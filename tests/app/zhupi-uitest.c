/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-uitest-private.h"

#include <locale.h>
#include <signal.h>
#include <sys/wait.h>

#define STARTUP_MILLISECONDS 10000
/* Long enough for a busy machine and a program under the sanitizers, which looks for leaks when it
 * ends. Waiting is looking again and again: patience costs nothing where all is well. */
#define PATIENCE_SECONDS 60
#define POLL_MICROSECONDS 5000
#define SETTLE_POLLS 24
#define SMALLEST_WINDOW 100

struct _ZhupiUi
{
  ZhupiUiHome *home;
  GPid pid;
  AtspiAccessible *root;
  int status;
};

static ZhupiUi *running;

void
zhupi_ui_init (void)
{
  setlocale (LC_ALL, "");
  /* g_test_init() makes warnings fatal, and libatspi warns about programs that just start. */
  g_log_set_always_fatal ((GLogLevelFlags) (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL));
  g_assert_cmpint (atspi_init (), <, 2);
  atspi_set_timeout (ZHUPI_UI_CALL_MILLISECONDS, STARTUP_MILLISECONDS);
  zhupi_ui_open_display ();
  zhupi_ui_watch ();
}

/* ZHUPI_TEST_PATIENCE: seconds, for one who looks for a fault and knows the machine. */
gint64
zhupi_ui_deadline (void)
{
  const char *given = g_getenv ("ZHUPI_TEST_PATIENCE");
  gint64 seconds = given != NULL ? g_ascii_strtoll (given, NULL, 10) : PATIENCE_SECONDS;

  return g_get_monotonic_time () + seconds * G_USEC_PER_SEC;
}

void
zhupi_ui_tick (gint64      deadline,
               const char *place,
               const char *what)
{
  if (g_get_monotonic_time () > deadline)
    g_error ("%s: waited in vain for %s", place, what);
  zhupi_ui_pump ();
  g_usleep (POLL_MICROSECONDS);
}

void
zhupi_ui_pump (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* Time for a redraw, where nothing that can be seen tells that it is done. */
void
zhupi_ui_settle (void)
{
  for (guint i = 0; i < SETTLE_POLLS; i++)
    {
      zhupi_ui_pump ();
      g_usleep (POLL_MICROSECONDS);
    }
}

gboolean
zhupi_ui_is_sandboxed (void)
{
  return g_getenv ("ZHUPI_TEST_APP") != NULL;
}

/* Through the proxy of a sandbox all programs look alike, but there only one has a window. */
static gboolean
is_program (AtspiAccessible *program,
            GPid             pid)
{
  g_autofree char *name = NULL;

  if (!zhupi_ui_is_sandboxed ())
    return atspi_accessible_get_process_id (program, NULL) == (guint) pid;
  name = atspi_accessible_get_name (program, NULL);
  return name != NULL && g_ascii_strcasecmp (name, ZHUPI_UI_PROGRAM) == 0;
}

static AtspiAccessible *
find_program (GPid pid)
{
  g_autoptr (AtspiAccessible) desktop = atspi_get_desktop (0);
  int n_programs;

  atspi_accessible_clear_cache (desktop);
  n_programs = atspi_accessible_get_child_count (desktop, NULL);
  for (int i = 0; i < n_programs; i++)
    {
      g_autoptr (AtspiAccessible) program =
        atspi_accessible_get_child_at_index (desktop, i, NULL);

      if (program != NULL && is_program (program, pid) &&
          atspi_accessible_get_child_count (program, NULL) > 0)
        return g_steal_pointer (&program);
    }
  return NULL;
}

static gboolean
has_ended (ZhupiUi *self)
{
  return waitpid (self->pid, &self->status, WNOHANG) == self->pid;
}

static gboolean
is_on_bus (ZhupiUi *self)
{
  if (has_ended (self))
    g_error ("the program ended at once, with wait status %d", self->status);
  if (self->root == NULL)
    self->root = find_program (self->pid);
  return self->root != NULL;
}

static gboolean
is_mapped (ZhupiUi *self)
{
  g_autoptr (AtspiAccessible) frame = NULL;
  g_autofree AtspiRect *extents = NULL;

  /* A newer libatspi keeps the size that the window had before it was seen. */
  atspi_accessible_clear_cache (self->root);
  frame = atspi_accessible_get_child_at_index (self->root, 0, NULL);
  extents = frame != NULL ? zhupi_ui_extents (frame) : NULL;
  return extents != NULL && extents->width > 1 &&
         zhupi_ui_find_window (self->pid, extents->width, extents->height) != 0;
}

ZhupiUi *
zhupi_ui_start (ZhupiUiHome *home,
                const char  *article,
                ...)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  ZhupiUi *self = g_new0 (ZhupiUi, 1);
  gint64 deadline;
  va_list list;

  g_ptr_array_add (arguments, (char *) g_getenv ("ZHUPI_TEST_PROGRAM"));
  va_start (list, article);
  for (const char *path = article; path != NULL; path = va_arg (list, const char *))
    g_ptr_array_add (arguments, (char *) path);
  va_end (list);
  g_ptr_array_add (arguments, NULL);

  g_spawn_async (NULL, (char **) arguments->pdata, zhupi_ui_home_environ (home),
                 G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &self->pid, &error);
  g_assert_no_error (error);
  self->home = home;
  running = self;
  deadline = zhupi_ui_deadline ();
  while (!is_on_bus (self) || !is_mapped (self))
    zhupi_ui_tick (deadline, G_STRLOC, "the window");
  return self;
}

AtspiAccessible *
zhupi_ui_get_root (ZhupiUi *self)
{
  return self->root;
}

ZhupiUi *
zhupi_ui_get_running (void)
{
  return running;
}

ZhupiUiHome *
zhupi_ui_get_home (ZhupiUi *self)
{
  return self->home;
}

GPid
zhupi_ui_get_pid (ZhupiUi *self)
{
  return self->pid;
}

/* What a window manager does when the person clicks the close button. */
static void
ask_window_to_close (Window window)
{
  Display *display = zhupi_ui_get_display ();
  XEvent event = {
    .xclient = {
      .type = ClientMessage,
      .window = window,
      .format = 32,
      .message_type = XInternAtom (display, "WM_PROTOCOLS", False),
    },
  };

  event.xclient.data.l[0] = (long) XInternAtom (display, "WM_DELETE_WINDOW", False);
  XSendEvent (display, window, False, NoEventMask, &event);
  XSync (display, False);
}

static void
wait_for_end (ZhupiUi *self)
{
  gint64 deadline = zhupi_ui_deadline ();

  while (!has_ended (self))
    zhupi_ui_tick (deadline, G_STRLOC, "the program to end");
}

static void
forget (ZhupiUi *self)
{
  running = NULL;
  g_spawn_close_pid (self->pid);
  g_clear_object (&self->root);
  g_free (self);
  zhupi_ui_pump ();
}

void
zhupi_ui_close (ZhupiUi *self)
{
  Window window = zhupi_ui_find_window (self->pid, SMALLEST_WINDOW, SMALLEST_WINDOW);

  if (window != 0)
    ask_window_to_close (window);
  wait_for_end (self);
  if (self->status != 0 && !zhupi_ui_leaks_judge (self))
    g_error ("the program ended with wait status %d", self->status);
  forget (self);
}

void
zhupi_ui_kill (ZhupiUi *self)
{
  g_assert_cmpint (kill (self->pid, SIGKILL), ==, 0);
  wait_for_end (self);
  g_assert_true (WIFSIGNALED (self->status));
  forget (self);
}
