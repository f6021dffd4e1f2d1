using Shouwen.App.Http;

namespace Shouwen.App.Facts.Designs;

/// <summary>What a design must be to be saved: every step named, every block with something in it, and not larger than anybody draws.</summary>
internal static class DesignCheck
{
    public const int LongestActivity = 200;
    private const int MostParts = 500;

    /// <summary>JSON is read at most 64 deep, and a part takes two of it.</summary>
    private const int Deepest = 24;
    private const string Empty = "emptyBlock";
    private const string TooDeep = "tooDeep";
    private const string TooMany = "tooManyParts";

    public static void Of(DesignPart process, FieldErrors errors)
    {
        var parts = 0;
        Look(process, "process", 0, errors, ref parts);
        errors.AddIf(parts > MostParts, "process", TooMany);
    }

    private static void Look(DesignPart part, string place, int depth, FieldErrors errors, ref int parts)
    {
        parts++;
        errors.AddIf(depth > Deepest, "process", TooDeep);
        if (parts > MostParts || depth > Deepest) return;
        if (part.Kind == DesignKind.Step) errors.Text($"{place}.activity", part.Activity, LongestActivity);
        var (least, most) = part.Kind switch { DesignKind.Step => (0, 0), DesignKind.Sequence => (0, MostParts), DesignKind.Optional => (1, 1), DesignKind.Loop => (1, 2), _ => (1, MostParts) };
        errors.AddIf(part.Inside.Count < least, place, Empty);
        errors.AddIf(part.Inside.Count > most, place, FieldErrors.OutOfRange);
        for (var at = 0; at < part.Inside.Count; at++) Look(part.Inside[at], $"{place}.parts.{at}", depth + 1, errors, ref parts);
    }
}
