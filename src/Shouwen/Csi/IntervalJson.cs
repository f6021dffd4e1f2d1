using System.Text.Json.Nodes;
using Shouwen.Engines.Satisfaction;

namespace Shouwen.Csi;

internal static class IntervalJson
{
    public static JsonArray? Of(Interval? interval) => interval is null ? null : [interval.Low, interval.High];
}
