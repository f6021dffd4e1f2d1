using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;
using Shouwen.App.Voice.Waves;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Voice.Answers.Import;

/// <summary>Imported answers into the store, inside the caller's transaction.</summary>
internal static class WriteAnswers
{
    /// <summary>Nobody knows in which language others asked.</summary>
    private const string Undetermined = "und";
    private const int Batch = 1000;

    /// <summary>By what makes it itself, the answers that were imported into the wave before.</summary>
    public static Task<Dictionary<string, string>> ThereAsync(Db db, Guid waveId, CancellationToken cancel) => db.Set<AnswerSheet>().AsNoTracking()
        .Where(row => row.WaveId == waveId && row.By == AnsweredBy.Import).Select(row => new { row.OnceHash, row.Answers })
        .ToDictionaryAsync(row => row.OnceHash, row => row.Answers, cancel);

    public static async Task HandleAsync(Db db, Wave wave, IReadOnlyList<ImportedAnswer> answers, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        foreach (var batch in answers.Chunk(Batch))
        {
            foreach (var answer in batch) Add(db, wave, answer);
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }

        db.ChangeTracker.AutoDetectChangesEnabled = true;
    }

    private static void Add(Db db, Wave wave, ImportedAnswer answer)
    {
        int? In(Dim dim) => answer.Cuts.TryGetValue(dim, out var member) ? member : null;
        var sheet = new AnswerSheet
        {
            Id = NewId.Random(),
            CentreId = wave.CentreId,
            WaveId = wave.Id,
            OnceHash = answer.Once,
            Day = answer.Day,
            Language = Undetermined,
            By = AnsweredBy.Import,
            Complete = true,
            Weight = answer.Weight,
            RegionId = In(Dim.Region),
            ProductId = In(Dim.Product),
            ChannelId = In(Dim.Channel),
            QueueId = In(Dim.Queue),
            TeamId = In(Dim.Team),
            Answers = answer.Answers,
        };
        db.Add(sheet);
        db.AddRange(answer.Texts.Select(text => Verbatim.Of(sheet, text.Key, text.Value)));
    }
}
