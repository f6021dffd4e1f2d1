using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.App.Voice.Waves;
using Shouwen.Engines.Satisfaction;

namespace Shouwen.App.Voice.Results;

/// <summary>What becomes of a construct: where it stands, where it would, and the change with its interval.</summary>
public sealed record RaisedConstruct(string Construct, double Before, double After, Estimated Change);

public sealed record RaisedWarning(WhatIfWarningKind Kind, string Construct);

public sealed record WhatIfAnswer(IReadOnlyList<RaisedConstruct> Constructs, IReadOnlyList<RaisedWarning> Warnings);

/// <summary>What if drivers are raised: `raise=Quality:5`, as often as there are drivers, in points on 0 to 100.</summary>
internal static class AskWhatIf
{
    private const double Most = 100;

    public static async Task<Results<Ok<WhatIfAnswer>, ProblemHttpResult>> Handle(
        string code, string? cut, string? member, string[]? raise, Db db, Acting acting, CancellationToken cancel)
    {
        if (await StoredWaves.FindAsync(db, acting.CentreId, code, cancel) is not { } wave) return StoredWaves.NotFound(code);
        var (wantedCut, wantedMember) = (cut ?? "", member ?? "");
        var frame = (await CentreFrame.LoadAsync(db, acting.CentreId, cancel))!;
        var packed = await db.Set<WaveEstimate>().Where(row => row.WaveId == wave.Id && row.Cut == wantedCut && row.Member == wantedMember).Select(row => row.Basis).SingleOrDefaultAsync(cancel);
        if (packed is null || !ShowResults.Sees(acting, frame, wantedCut, wantedMember)) return Problem.NotFound("voice.noModel", "There is no path model of this wave or group.");
        var raises = new Dictionary<string, double>();
        foreach (var one in raise ?? []) if (!Read(one, raises)) return Problem.Invalid("raise", FieldErrors.OutOfRange);
        if (ResultJson.Unpack<WhatIfBasis>(packed).Raise(raises) is not { } answer) return Problem.Invalid("raise", FieldErrors.UnknownCode);
        return TypedResults.Ok(new WhatIfAnswer(
            [.. answer.Effects.Select(effect => new RaisedConstruct(effect.Key, effect.Value.Before, effect.Value.After, new(effect.Value.Change, effect.Value.Interval?.Low, effect.Value.Interval?.High)))],
            [.. answer.Warnings.Select(warning => new RaisedWarning(warning.Kind, warning.Construct))]));
    }

    private static bool Read(string raise, Dictionary<string, double> raises) =>
        raise.Split(':') is [var construct, var points]
        && double.TryParse(points, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var by)
        && Math.Abs(by) <= Most && raises.TryAdd(construct, by);
}
