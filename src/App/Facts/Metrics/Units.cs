using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Metrics;

internal static class Units
{
    public static string NameOf(MetricUnit unit) => unit switch
    {
        MetricUnit.Count => "count",
        MetricUnit.Ratio => "ratio",
        MetricUnit.Seconds => "seconds",
        _ => "perCustomer",
    };
}
