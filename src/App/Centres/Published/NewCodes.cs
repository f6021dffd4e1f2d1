using Shouwen.App.Data;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Centres.Published;

/// <summary>A code met in a file that the centre does not know yet.</summary>
public sealed record NewCode(Dim Dim, string Code, string? Name = null, int? AnswerWithinSeconds = null);

/// <summary>Adds codes that an import brought; the import decides how many are still believable.</summary>
public static class NewCodes
{
    public static async Task<IReadOnlyDictionary<(Dim, string), int>> AddAsync(
        Db db, int centreId, IReadOnlyCollection<NewCode> codes, CancellationToken cancel)
    {
        var rows = codes.Select(code => (Key: (code.Dim, code.Code), Row: Create(centreId, code))).ToList();
        db.AddRange(rows.Select(row => row.Row));
        await db.SaveChangesAsync(cancel);
        return rows.ToDictionary(row => row.Key, row => row.Row.Id);
    }

    private static Dimension Create(int centreId, NewCode code)
    {
        var name = code.Name ?? code.Code;
        return code.Dim switch
        {
            Dim.Queue => new Queue { CentreId = centreId, Code = code.Code, Name = name, AnswerWithinSeconds = code.AnswerWithinSeconds ?? Queue.UsualWithinSeconds },
            Dim.Topic => new Topic { CentreId = centreId, Code = code.Code, Name = name },
            Dim.Channel => new Channel { CentreId = centreId, Code = code.Code, Name = name, Kind = KindOf(code.Code) },
            Dim.Region => new Region { CentreId = centreId, Code = code.Code, Name = name },
            Dim.Product => new Product { CentreId = centreId, Code = code.Code, Name = name },
            Dim.Campaign => new Campaign { CentreId = centreId, Code = code.Code, Name = name },
            Dim.Team => new Team { CentreId = centreId, Code = code.Code, Name = name },
            Dim.Agent => new Employee { CentreId = centreId, Code = code.Code, Name = name },
            _ => throw new ArgumentOutOfRangeException(nameof(code)),
        };
    }

    private static ChannelKind KindOf(string code) =>
        Enum.TryParse<ChannelKind>(code, ignoreCase: true, out var kind) ? kind : ChannelKind.Phone;
}
