/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-uitest-private.h"

#include <X11/XKBlib.h>
#include <X11/extensions/XTest.h>
#include <X11/keysym.h>
#include <string.h>

#define POINTER_MICROSECONDS 4000
#define KEY_MICROSECONDS 2000
#define DRAG_STEPS 8
/* Near the edges of a character, yet safely inside. */
#define LEFT_PART 0.15
#define MIDDLE_PART 0.3
#define RIGHT_PART 0.9
#define EDGE_PIXELS 2
/* A character that was in one place in so many looks has stopped moving. */
#define STILL_LOOKS 4
#define LOOK_MICROSECONDS 8000
#define WHEEL_UP 4
#define WHEEL_DOWN 5

static void
synchronize (gulong microseconds)
{
  XSync (zhupi_ui_get_display (), False);
  zhupi_ui_pump ();
  g_usleep (microseconds);
}

static void
move_pointer (int x,
              int y)
{
  XTestFakeMotionEvent (zhupi_ui_get_display (), -1, x, y, 0);
  synchronize (POINTER_MICROSECONDS);
}

static gboolean
is_button_down (void)
{
  Display *display = zhupi_ui_get_display ();
  Window root, child;
  int root_x, root_y, x, y;
  guint state = 0;

  XQueryPointer (display, DefaultRootWindow (display), &root, &child, &root_x, &root_y, &x, &y,
                 &state);
  return (state & (Button1Mask | Button2Mask | Button3Mask | Button4Mask | Button5Mask)) != 0;
}

/* The window manager holds a press back until it has looked at it, and with it all that the mouse
 * does, but not the keys: on a busy machine they would overtake the click. */
static void
wait_for_release (void)
{
  zhupi_ui_wait_until (!is_button_down ());
}

static void
press_button (guint    button,
              gboolean down)
{
  XTestFakeButtonEvent (zhupi_ui_get_display (), button, down, 0);
  synchronize (POINTER_MICROSECONDS);
  if (!down)
    wait_for_release ();
}

/* In one go: on a busy machine two clicks would else come too late to be a double click. */
static void
click_at (int   x,
          int   y,
          guint button,
          guint times)
{
  /* A pointer that stays where it is tells nothing, and GTK does not know what lies under it when a
   * popover has closed. */
  move_pointer (x + 1, y);
  move_pointer (x, y);
  for (guint i = 0; i < times; i++)
    {
      XTestFakeButtonEvent (zhupi_ui_get_display (), button, TRUE, 0);
      XTestFakeButtonEvent (zhupi_ui_get_display (), button, FALSE, 0);
    }
  synchronize (POINTER_MICROSECONDS);
  wait_for_release ();
}

/* Added to the origin of its window. */
static void
add_character_point (AtspiAccessible *accessible,
                     int              offset,
                     double           part,
                     int             *x,
                     int             *y)
{
  g_autofree AtspiRect *extents = zhupi_ui_character (accessible, offset);

  g_assert_nonnull (extents);
  *x += extents->x + (int) (extents->width * part);
  *y += extents->y + extents->height / 2;
}

static gboolean
is_at (AtspiAccessible *accessible,
       const AtspiRect *place)
{
  g_autofree AtspiRect *now = zhupi_ui_extents (accessible);

  return now != NULL && memcmp (now, place, sizeof *now) == 0;
}

/* What still moves is missed by a click. %NULL also for what is gone or not to be seen. */
static AtspiRect *
find_resting_place (AtspiAccessible *accessible)
{
  g_autofree AtspiRect *place = zhupi_ui_extents (accessible);

  if (place == NULL || place->width == 0)
    return NULL;
  for (guint i = 0; i < STILL_LOOKS; i++)
    {
      zhupi_ui_pump ();
      g_usleep (LOOK_MICROSECONDS);
      if (!is_at (accessible, place))
        return NULL;
    }
  return g_steal_pointer (&place);
}

gboolean
zhupi_ui_try_click (ZhupiUi         *self,
                    AtspiAccessible *accessible,
                    guint            button,
                    guint            times)
{
  g_autofree AtspiRect *place = find_resting_place (accessible);
  int x, y;

  if (place == NULL)
    return FALSE;
  zhupi_ui_origin (self, accessible, &x, &y);
  click_at (x + place->x + place->width / 2, y + place->y + place->height / 2, button, times);
  return TRUE;
}

void
zhupi_ui_click (ZhupiUi         *self,
                AtspiAccessible *accessible,
                guint            button,
                guint            times)
{
  zhupi_ui_wait_until (zhupi_ui_try_click (self, accessible, button, times));
}

void
zhupi_ui_click_character (ZhupiUi         *self,
                          AtspiAccessible *text,
                          int              offset,
                          guint            button,
                          guint            times)
{
  int x, y;

  zhupi_ui_origin (self, text, &x, &y);
  add_character_point (text, offset, MIDDLE_PART, &x, &y);
  click_at (x, y, button, times);
}

void
zhupi_ui_click_below (ZhupiUi         *self,
                      AtspiAccessible *text,
                      int              offset)
{
  g_autofree AtspiRect *extents = zhupi_ui_character (text, offset);
  int x, y;

  g_assert_nonnull (extents);
  zhupi_ui_origin (self, text, &x, &y);
  click_at (x + extents->x, y + extents->y + extents->height - EDGE_PIXELS, Button1, 1);
}

/* Stops at the last character's right part, so that the range ends after it. */
void
zhupi_ui_drag (ZhupiUi         *self,
               AtspiAccessible *text,
               int              start,
               int              end)
{
  int from_x, from_y, to_x, to_y;

  zhupi_ui_origin (self, text, &from_x, &from_y);
  to_x = from_x;
  to_y = from_y;
  add_character_point (text, start, LEFT_PART, &from_x, &from_y);
  add_character_point (text, end - 1, RIGHT_PART, &to_x, &to_y);
  move_pointer (from_x, from_y);
  press_button (Button1, TRUE);
  for (int i = 1; i <= DRAG_STEPS; i++)
    move_pointer (from_x + (to_x - from_x) * i / DRAG_STEPS,
                  from_y + (to_y - from_y) * i / DRAG_STEPS);
  press_button (Button1, FALSE);
}

static void
wait_for_rest (AtspiAccessible *accessible,
               int              offset,
               gint64           deadline)
{
  int last = G_MININT;
  guint n_still = 0;

  while (n_still < STILL_LOOKS)
    {
      g_autofree AtspiRect *extents = NULL;

      zhupi_ui_tick (deadline, G_STRLOC, "the text to stop moving");
      g_usleep (LOOK_MICROSECONDS);
      extents = zhupi_ui_character (accessible, offset);
      n_still = extents != NULL && extents->y == last ? n_still + 1 : 0;
      last = extents != NULL ? extents->y : last;
    }
}

/* Which button turns the wheel toward a character; 0 when it is on the screen. */
static guint
find_wheel (AtspiAccessible *accessible,
            int              offset)
{
  g_autofree AtspiRect *view = zhupi_ui_extents (accessible);
  g_autofree AtspiRect *extents = zhupi_ui_character (accessible, offset);

  g_assert_nonnull (view);
  g_assert_nonnull (extents);
  if (extents->y < view->y)
    return WHEEL_UP;
  return extents->y + extents->height > view->y + view->height ? WHEEL_DOWN : 0;
}

/* AT-SPI's own call to scroll is answered wrongly by GTK 4.8, and that to move the caret by GTK
 * 4.18 not at all. */
static void
bring (ZhupiUi         *self,
       AtspiAccessible *accessible,
       int              offset,
       gint64           deadline)
{
  g_autoptr (AtspiText) text = atspi_accessible_get_text_iface (accessible);
  guint wheel;

  atspi_text_set_caret_offset (text, offset, NULL);
  wait_for_rest (accessible, offset, deadline);
  while ((wheel = find_wheel (accessible, offset)) != 0)
    {
      zhupi_ui_click (self, accessible, wheel, 1);
      wait_for_rest (accessible, offset, deadline);
    }
}

void
zhupi_ui_reveal (ZhupiUi         *self,
                 AtspiAccessible *accessible,
                 int              start,
                 int              end)
{
  gint64 deadline = zhupi_ui_deadline ();

  wait_for_rest (accessible, start, deadline);
  if (find_wheel (accessible, start) == 0 && find_wheel (accessible, end) == 0)
    return;
  bring (self, accessible, end, deadline);
  bring (self, accessible, start, deadline);
}

static void
press_key (KeySym   symbol,
           gboolean down)
{
  KeyCode code = XKeysymToKeycode (zhupi_ui_get_display (), symbol);

  g_assert_cmpuint (code, !=, 0);
  XTestFakeKeyEvent (zhupi_ui_get_display (), code, down, 0);
  synchronize (KEY_MICROSECONDS);
}

static gboolean
needs_shift (KeySym symbol)
{
  Display *display = zhupi_ui_get_display ();

  return XkbKeycodeToKeysym (display, XKeysymToKeycode (display, symbol), 0, 0) != symbol;
}

static KeySym
parse_key (const char *name)
{
  if (g_str_equal (name, "ctrl"))
    return XK_Control_L;
  if (g_str_equal (name, "shift"))
    return XK_Shift_L;
  if (g_str_equal (name, "alt"))
    return XK_Alt_L;
  return XStringToKeysym (name);
}

static void
type_symbol (KeySym symbol)
{
  gboolean shifted = needs_shift (symbol);

  if (shifted)
    press_key (XK_Shift_L, TRUE);
  press_key (symbol, TRUE);
  press_key (symbol, FALSE);
  if (shifted)
    press_key (XK_Shift_L, FALSE);
}

void
zhupi_ui_key (const char *keys)
{
  g_auto (GStrv) names = g_strsplit (keys, "+", -1);
  guint n_names = g_strv_length (names);

  for (guint i = 0; i < n_names; i++)
    g_assert_cmpuint (parse_key (names[i]), !=, NoSymbol);
  for (guint i = 0; i + 1 < n_names; i++)
    press_key (parse_key (names[i]), TRUE);
  type_symbol (parse_key (names[n_names - 1]));
  for (guint i = n_names - 1; i > 0; i--)
    press_key (parse_key (names[i - 1]), FALSE);
}

/* The keysyms of ASCII are its characters. */
void
zhupi_ui_type (const char *ascii)
{
  for (const char *next = ascii; *next != '\0'; next++)
    type_symbol (*next == '\n' ? XK_Return : (KeySym) (unsigned char) *next);
}

void
zhupi_ui_act (AtspiAccessible *accessible,
              const char      *action)
{
  g_autoptr (AtspiAction) actions = atspi_accessible_get_action_iface (accessible);
  int n_actions;

  g_assert_nonnull (actions);
  n_actions = atspi_action_get_n_actions (actions, NULL);
  for (int i = 0; i < n_actions; i++)
    {
      g_autofree char *name = atspi_action_get_action_name (actions, i, NULL);

      if (g_strcmp0 (name, action) == 0)
        {
          g_assert_true (atspi_action_do_action (actions, i, NULL));
          zhupi_ui_pump ();
          return;
        }
    }
  g_error ("there is no action %s among %d", action, n_actions);
}
