using System.CommandLine;

namespace Shouwen.Csi;

/// <summary>`shouwen csi ...`: satisfaction indices by partial least squares, from a model and a table of answers.</summary>
internal static class CsiVerbs
{
    public static Command Command() => new("csi", "Satisfaction index: path models by partial least squares")
    {
        Estimate.Command(),
        Score.Command(),
        Ipma.Command(),
        Predict.Command(),
        CompareGroups.Command(),
        Gaps.Command(),
    };
}
