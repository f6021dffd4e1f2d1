using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Voice.Answers;
using Shouwen.App.Voice.Definitions;
using Shouwen.App.Voice.Results;
using Shouwen.App.Voice.Surveys;
using Shouwen.App.Voice.Templates;
using Shouwen.App.Voice.Waves;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Voice.Published;

/// <summary>Takes a closed wave into a centre with its survey, its answers and their results.</summary>
public static class KeepWave
{
    public static async Task RunAsync(IServiceProvider services, int centreId, KeptWave kept, CancellationToken cancel)
    {
        var scopes = services.GetRequiredService<IServiceScopeFactory>();
        await EstimateWave.RunAsync(scopes, await WriteAsync(scopes, centreId, kept, cancel), null, cancel);
    }

    private static async Task<Guid> WriteAsync(IServiceScopeFactory scopes, int centreId, KeptWave kept, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, time) = (scope.ServiceProvider.GetRequiredService<Db>(), scope.ServiceProvider.GetRequiredService<TimeProvider>());
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var survey = await StoredSurveys.FindAsync(db, centreId, kept.Survey, cancel) ?? Publish(db, time, centreId, kept);
        var wave = new Wave
        {
            Id = NewId.At(time),
            CentreId = centreId,
            SurveyId = survey.Id,
            SurveyNumber = survey.Published,
            Code = kept.Code,
            Name = kept.Name,
            State = WaveState.Closed,
            OpensOn = kept.Opened,
            ClosesOn = kept.Closed,
            Population = kept.Population,
            Asked = kept.Asked,
            Link = OpaqueToken.Create(),
            Answers = kept.Sheets.Count(sheet => sheet.IsComplete),
        };
        db.Add(wave);
        var texts = SurveyFields.Of(survey.Definition).Where(field => field.Kind == FieldKind.Text).Select(field => field.Code).ToHashSet();
        var cuts = new MemberIds((await CentreFrame.LoadAsync(db, centreId, cancel))!);
        foreach (var sheet in kept.Sheets) Add(db, wave, sheet, kept.Invited.Count > 0 ? AnsweredBy.Token : AnsweredBy.Link, texts, cuts);
        db.AddRange(kept.Invited.Select(one => InvitationOf(wave, one, cuts)));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return wave.Id;
    }

    private static Survey Publish(Db db, TimeProvider time, int centreId, KeptWave kept)
    {
        var template = SurveyTemplates.Find(kept.Template) ?? throw new ArgumentException($"There is no template {kept.Template}.", nameof(kept));
        var draft = Survey.Text(template.Definition with { FollowUp = kept.LowMarks is { } low ? new(low.Question, low.AtOrBelow) : template.Definition.FollowUp });
        var survey = new Survey
        {
            Id = NewId.At(time),
            CentreId = centreId,
            Code = kept.Survey,
            Name = kept.SurveyName,
            Audience = template.Audience,
            Draft = draft,
            Published = 1,
            ChangedAt = time.GetUtcNow(),
        };
        db.Add(survey);
        db.Add(new SurveyVersion { Id = NewId.At(time), CentreId = centreId, SurveyId = survey.Id, Number = 1, Definition = draft, PublishedAt = time.GetUtcNow() });
        return survey;
    }

    private static Invitation InvitationOf(Wave wave, KeptInvitation kept, MemberIds cuts) => new()
    {
        Id = NewId.Random(),
        CentreId = wave.CentreId,
        WaveId = wave.Id,
        TokenHash = OpaqueToken.HashOf(OpaqueToken.Create()),
        State = Enum.Parse<InvitationState>(kept.State),
        AskedOn = wave.OpensOn,
        RegionId = cuts.IdOf(Dim.Region, kept.Region),
        ProductId = cuts.IdOf(Dim.Product, kept.Product),
        ChannelId = cuts.IdOf(Dim.Channel, kept.Channel),
        TeamId = cuts.IdOf(Dim.Team, kept.Team),
    };

    private static void Add(Db db, Wave wave, KeptSheet sheet, AnsweredBy by, HashSet<string> texts, MemberIds cuts)
    {
        var row = new AnswerSheet
        {
            Id = NewId.Random(),
            CentreId = wave.CentreId,
            WaveId = wave.Id,
            OnceHash = OpaqueToken.HashOf(OpaqueToken.Create()),
            Day = sheet.Day,
            Language = sheet.Language,
            By = by,
            Complete = sheet.IsComplete,
            RegionId = cuts.IdOf(Dim.Region, sheet.Region),
            ProductId = cuts.IdOf(Dim.Product, sheet.Product),
            ChannelId = cuts.IdOf(Dim.Channel, sheet.Channel),
            TeamId = cuts.IdOf(Dim.Team, sheet.Team),
            Answers = AnswerJson.Text(sheet.Answers.Where(answer => !texts.Contains(answer.Key)).ToDictionary()),
        };
        db.Add(row);
        foreach (var (field, text) in sheet.Answers.Where(answer => texts.Contains(answer.Key)))
        {
            var verbatim = Verbatim.Of(row, field, text);
            verbatim.Tags = sheet.Tags;
            db.Add(verbatim);
        }
    }
}
