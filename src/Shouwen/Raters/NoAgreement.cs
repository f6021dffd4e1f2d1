using System.Text.Json.Nodes;
using Shouwen.Engines.Agreement;

namespace Shouwen.Raters;

/// <summary>Why a figure of agreement is absent, in a sentence each.</summary>
internal static class NoAgreement
{
    private const string SameThroughout = "everybody gave the same: chance alone would agree as well";

    public static JsonObject Of(Ratings ratings, ScaleLevel level, double? alpha, FleissKappa? fleiss, IntraclassCorrelations? icc)
    {
        var why = new JsonObject();
        if (alpha is null) why["krippendorffAlpha"] = Alpha(ratings);
        if (fleiss is null) why["fleissKappa"] = ratings.Complete.Count == 0 ? "no unit was judged by all raters" : SameThroughout;
        if (icc is null) why["icc"] = Correlation(ratings, level);
        return why;
    }

    private static string Alpha(Ratings ratings) => ratings.Units.Any(unit => unit.Count(mark => !double.IsNaN(mark)) > 1) ? SameThroughout : "no unit was judged by two raters";

    private static string Correlation(Ratings ratings, ScaleLevel level) => level switch
    {
        ScaleLevel.Nominal or ScaleLevel.Ordinal => "intraclass correlations need points that can be added: --level interval or ratio",
        _ when ratings.Complete.Count < 2 => "fewer than two units were judged by all raters",
        _ => "nothing scatters between units, within them, or beside both",
    };
}
