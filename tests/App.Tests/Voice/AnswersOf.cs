using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Tests.Fixtures;
using Shouwen.App.Voice.Answers;
using Shouwen.App.Voice.Waves;

namespace Shouwen.App.Tests.Voice;

/// <summary>What the store holds of a centre's answers.</summary>
internal sealed record AnswersOf(IReadOnlyList<AnswerSheet> Sheets, IReadOnlyList<Verbatim> Texts, IReadOnlyList<AnswerDraft> Drafts, IReadOnlyList<Wave> Waves, IReadOnlyList<Invitation> Invitations)
{
    public Dictionary<string, string> Only => JsonSerializer.Deserialize<Dictionary<string, string>>(Sheets.Single().Answers)!;

    public static Task<AnswersOf> ReadAsync(ShouwenServer server, VoiceOf voice) => server.InDbAsync(async db => new AnswersOf(
        await db.Set<AnswerSheet>().AsNoTracking().Where(row => row.CentreId == voice.Centre.Id).ToListAsync(),
        await db.Set<Verbatim>().AsNoTracking().Where(row => row.CentreId == voice.Centre.Id).ToListAsync(),
        await db.Set<AnswerDraft>().AsNoTracking().Where(row => row.CentreId == voice.Centre.Id).ToListAsync(),
        await db.Set<Wave>().AsNoTracking().Where(row => row.CentreId == voice.Centre.Id).ToListAsync(),
        await db.Set<Invitation>().AsNoTracking().Where(row => row.CentreId == voice.Centre.Id).ToListAsync()));
}
