/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-throttle.h"

/* One call is earned in so long, and so many are saved up at most. */
#define INTERVAL_MS 100
#define MAX_CALLS 8

struct _ZhupiThrottle
{
  ZhupiThrottleFunc func;
  gpointer user_data;
  gint64 earned_until; /* monotonic */
  guint n_calls;
  guint timeout_id;
};

ZhupiThrottle *
zhupi_throttle_new (ZhupiThrottleFunc func,
                    gpointer          user_data)
{
  ZhupiThrottle *self = g_new0 (ZhupiThrottle, 1);

  self->func = func;
  self->user_data = user_data;
  self->earned_until = g_get_monotonic_time ();
  self->n_calls = MAX_CALLS;
  return self;
}

void
zhupi_throttle_free (ZhupiThrottle *self)
{
  g_clear_handle_id (&self->timeout_id, g_source_remove);
  g_free (self);
}

static void
earn (ZhupiThrottle *self)
{
  const gint64 interval = INTERVAL_MS * G_TIME_SPAN_MILLISECOND;
  gint64 n_earned = (g_get_monotonic_time () - self->earned_until) / interval;

  self->earned_until += n_earned * interval;
  self->n_calls = (guint) MIN (self->n_calls + n_earned, MAX_CALLS);
}

static gboolean
timeout_cb (gpointer user_data)
{
  ZhupiThrottle *self = user_data;

  self->timeout_id = 0;
  zhupi_throttle_poke (self);
  return G_SOURCE_REMOVE;
}

void
zhupi_throttle_poke (ZhupiThrottle *self)
{
  if (self->timeout_id != 0)
    return;
  earn (self);
  if (self->n_calls == 0)
    {
      self->timeout_id = g_timeout_add (INTERVAL_MS, timeout_cb, self);
      return;
    }
  self->n_calls--;
  self->func (self->user_data);
}
