using Microsoft.EntityFrameworkCore;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Published;
using Shouwen.App.Quality.Calibrations;
using Shouwen.App.Quality.Coaching;
using Shouwen.App.Quality.Evaluations;
using Shouwen.App.Quality.Forms;
using Shouwen.App.Quality.Plans;
using Shouwen.Engines.Metrics;
using Shouwen.Engines.Sampling;

namespace Shouwen.App.Quality.Published;

/// <summary>One item of one contact in front of one evaluator.</summary>
/// <param name="Agent">Code of the agent.</param>
/// <param name="Evaluator">The evaluator's place in the list.</param>
/// <param name="At">The item's place in the form.</param>
/// <param name="Levels">How many levels there are, the best first.</param>
public sealed record JudgedItem(long Contact, DateOnly Day, string Agent, string? Team, int Evaluator, DateTimeOffset JudgedAt, int At, bool IsCritical, bool IsFatal, bool MayNotApply, int Levels);

/// <summary>Quality checks of a centre as they went.</summary>
/// <param name="Evaluators">Members who judge.</param>
/// <param name="Decider">Who decides appeals.</param>
/// <param name="Months">First days of months that were drawn from, the earliest first; the last is being judged.</param>
/// <param name="Calibrated">Months before which evaluators were compared.</param>
/// <param name="Judge">The level chosen, from 0, the best; -1 where the item does not apply.</param>
public sealed record KeptQuality(
    string Template, string FormName, string PlanName, int Size, IReadOnlyList<Guid> Evaluators, Guid Decider, IReadOnlyList<DateOnly> Months, IReadOnlyList<(DateOnly Day, string Name)> Calibrated,
    TimeSpan Zone, Func<JudgedItem, int> Judge);

/// <summary>Takes quality checks into a centre whose contacts are there: form, plan, draws, evaluations, calibrations, coaching.</summary>
public static class KeepQuality
{
    private const int CalibrationContacts = 10;
    private const double Limit = 8;

    public static async Task RunAsync(IServiceProvider services, int centreId, KeptQuality kept, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await new Writing(db, scope.ServiceProvider.GetRequiredService<ContactsToJudge>(), scope.ServiceProvider.GetRequiredService<TimeProvider>(), centreId, kept, cancel).RunAsync();
        await transaction.CommitAsync(cancel);
    }

    private sealed class Writing(Db db, ContactsToJudge facts, TimeProvider time, int centreId, KeptQuality kept, CancellationToken cancel)
    {
        private readonly ScorecardDefinition card = ScorecardTemplates.Find(kept.Template) ?? throw new ArgumentException($"There is no scorecard {kept.Template}.", nameof(kept));
        private CentreFrame frame = null!;
        private Dictionary<int, Member> agents = [];
        private Dictionary<int, string> teams = [];
        private Scorecard form = null!;
        private int number;
        private int coached;

        public async Task RunAsync()
        {
            frame = (await CentreFrame.LoadAsync(db, centreId, cancel))!;
            agents = frame.Members[Dim.Agent].ToDictionary(agent => agent.Id);
            teams = frame.Members[Dim.Team].ToDictionary(team => team.Id, team => team.Code);
            form = new() { Id = NewId.At(time), CentreId = centreId, Code = "call", Name = kept.FormName, Draft = QualityJson.Text(card), Published = 1, ChangedAt = Instant(kept.Months[0]) };
            db.Add(form);
            db.Add(new ScorecardVersion { Id = NewId.At(time), CentreId = centreId, ScorecardId = form.Id, Number = 1, Definition = form.Draft, PublishedAt = Instant(kept.Months[0]) });
            var plan = new QualityPlan { Id = NewId.At(time), CentreId = centreId, Code = "monthly", Name = kept.PlanName, Plan = QualityJson.Text(Plan) };
            db.Add(plan);
            for (var at = 0; at < kept.Months.Count; at++)
            {
                foreach (var (day, name) in kept.Calibrated.Where(one => at > 0 && one.Day >= kept.Months[at - 1] && one.Day < kept.Months[at])) await CalibrateAsync(day, name);
                await DrawAsync(plan, at);
            }

            foreach (var (day, name) in kept.Calibrated.Where(one => one.Day >= kept.Months[^1])) await CalibrateAsync(day, name);
            await db.SaveChangesAsync(cancel);
        }

        private PlanDocument Plan => new("call", kept.Size, kept.Evaluators) { LeastPerAgent = 1, By = [StratumCut.Topic], OverlongTimes = 3, CameBackTimes = 2, DueDays = 30 };

        private async Task DrawAsync(QualityPlan plan, int at)
        {
            var (from, to) = (kept.Months[at], kept.Months[at].AddMonths(1).AddDays(-1));
            var now = time.GetUtcNow();
            var (drawnAt, seed, isLast) = (Earlier(Instant(to.AddDays(1)), now), 20_000 + at, at == kept.Months.Count - 1);
            var contacts = await facts.ReadAsync(db, frame, from, to, new Dictionary<Dim, IReadOnlySet<string>>(), Plan.ShortestTalk, cancel);
            var sample = new DrawnSample(Plan, frame, contacts, seed, new Dictionary<string, double>());
            var drawn = sample.Contacts;
            // A month of a short past may have had nothing to be judged.
            if (drawn.Count == 0) return;
            var draw = new QualityDraw
            {
                Id = NewId.At(time),
                CentreId = centreId,
                PlanId = plan.Id,
                Number = ++plan.Draws,
                From = from,
                To = to,
                DrawnAt = drawnAt,
                By = "console",
                Seed = seed,
                Frame = sample.Frame,
                Drawn = drawn.Count,
                Plan = plan.Plan,
                Strata = QualityJson.Text(sample.Counts()),
                ScorecardId = form.Id,
                ScorecardNumber = 1,
            };
            db.Add(draw);
            var given = EvenShare.Of([.. drawn.Select(one => one.Contact.Id)], kept.Evaluators.Count, (_, _) => true, seed);
            var names = await ContactsToJudge.FactsAsync(db, centreId, [.. drawn.Select(one => one.Contact.Id)], cancel);
            for (var place = 0; place < drawn.Count; place++)
            {
                var row = Evaluation.Of(time, draw, Plan, drawn[place], names[drawn[place].Contact.Id].ExternalId, ++number, kept.Evaluators[given[place]]);
                db.Add(row);
                // A third of the last draw waits to be judged.
                if (isLast && place % 3 == 0) continue;
                await JudgeAsync(row, given[place], Earlier(drawnAt.AddHours(20 + (place * 0.9)), now.AddMinutes(-5)));
                if (row.SubmittedAt < now.AddDays(-5)) Answer(row, place);
            }

            await db.SaveChangesAsync(cancel);
        }

        private async Task JudgeAsync(Evaluation row, int evaluator, DateTimeOffset at)
        {
            var marks = new Dictionary<string, ItemMark>();
            var place = 0;
            foreach (var item in card.Items)
            {
                var chosen = kept.Judge(new(
                    row.SubjectId, row.ContactDate, agents[row.AgentId].Code, row.TeamId is { } team ? teams.GetValueOrDefault(team) : null, evaluator, at, place++,
                    item.Gravity == Engines.Scoring.Gravity.Critical, item.Gravity == Engines.Scoring.Gravity.Fatal, item.MayNotApply, item.Levels.Count));
                marks[item.Code] = chosen < 0 ? new(NotApplicable: true) : new(item.Levels[chosen].Code, Comment: chosen > 0 && item.Comment != CommentRule.Never ? $"{item.Text}：{item.Levels[chosen].Text}" : null);
            }

            var asked = ScoreMarks.Asked(card, marks).Select(item => item.Code).ToHashSet();
            JudgeContact.Score(row, card, marks.Where(mark => asked.Contains(mark.Key)).ToDictionary());
            (row.State, row.SubmittedAt, row.AppealUntil) = (EvaluationState.Submitted, at, at.AddDays(row.AppealDays));
            row.Counts &= row.CalibrationId is null && await StoredCalibrations.MayCountAsync(db, centreId, row.EvaluatorId, cancel);
        }

        private void Answer(Evaluation row, int place)
        {
            var at = row.SubmittedAt!.Value.AddHours(9);
            if (row.Score < 85 && place % 4 == 1)
            {
                var changes = place % 8 == 1;
                (row.State, row.AppealedAt, row.Appeal) = (EvaluationState.Decided, at, "录音里已经向客户说明，请复听。");
                (row.DecidedAt, row.DecidedBy, row.Decision) = (at.AddDays(1), kept.Decider, changes ? AppealDecision.Changed : AppealDecision.Upheld);
                row.Reason = changes ? "复听属实，按做到计分。" : "复听后维持原评分。";
                if (changes) PutRight(row);
                return;
            }

            (row.State, row.AcknowledgedAt) = (EvaluationState.Acknowledged, at);
            if (row.Score >= 80) return;
            var lost = card.Items.First(item => ScoreMarks.ShareOf(item, row.Judged.GetValueOrDefault(item.Code)) < 1);
            var isDone = place % 3 != 0;
            db.Add(new CoachingItem
            {
                Id = NewId.At(time),
                CentreId = centreId,
                Number = ++coached,
                EvaluationNumber = row.Number,
                AgentId = row.AgentId,
                TeamId = row.TeamId,
                Item = lost.Text,
                Goal = "听一遍录音，说说哪里可以改；再跟听两通，看是否改正。",
                DueOn = DateOnly.FromDateTime(at.AddDays(7).UtcDateTime),
                By = "班组长",
                MadeAt = at,
                FollowUp = isDone ? "已一起复听，跟听两通均做到。" : null,
                DoneAt = isDone ? at.AddDays(6) : null,
            });
        }

        private void PutRight(Evaluation row)
        {
            var (marks, before) = (row.Judged, row.Score);
            var lost = card.Items.First(item => ScoreMarks.ShareOf(item, marks.GetValueOrDefault(item.Code)) < 1);
            marks[lost.Code] = new(lost.Levels[0].Code);
            var asked = ScoreMarks.Asked(card, marks).Select(item => item.Code).ToHashSet();
            JudgeContact.Score(row, card, marks.Where(mark => asked.Contains(mark.Key)).ToDictionary());
            row.ScoreBefore = before;
        }

        private async Task CalibrateAsync(DateOnly day, string name)
        {
            var (from, openedAt) = (day.AddDays(-14), Instant(day));
            var contacts = await facts.ReadAsync(db, frame, from, day.AddDays(-1), new Dictionary<Dim, IReadOnlySet<string>>(), Plan.ShortestTalk, cancel);
            var chosen = PermanentNumber.Smallest(contacts.ConvertAll(contact => contact.Id).ToArray(), CalibrationContacts, day.DayNumber).Select(at => contacts[at]).ToList();
            if (chosen.Count < CalibrationContacts) return;
            var row = new Calibration
            {
                Id = NewId.At(time),
                CentreId = centreId,
                Number = (await db.Set<Calibration>().CountAsync(one => one.CentreId == centreId, cancel)) + 1,
                Name = name,
                ScorecardId = form.Id,
                ScorecardNumber = 1,
                From = from,
                To = day.AddDays(-1),
                Seed = day.DayNumber,
                Contacts = chosen.Count,
                Limit = Limit,
                OpenedAt = openedAt,
            };
            db.Add(row);
            foreach (var evaluator in kept.Evaluators)
                db.Add(new CalibrationRater { Id = NewId.At(time), CentreId = centreId, CalibrationId = row.Id, EvaluatorId = evaluator });
            var names = await ContactsToJudge.FactsAsync(db, centreId, chosen.ConvertAll(contact => contact.Id), cancel);
            var judged = new List<Evaluation>();
            foreach (var contact in chosen)
            {
                for (var evaluator = 0; evaluator < kept.Evaluators.Count; evaluator++)
                {
                    var one = Evaluation.Of(time, row, JudgedKind.Contact, contact, names[contact.Id].ExternalId, ++number, kept.Evaluators[evaluator], 5);
                    await JudgeAsync(one, evaluator, openedAt.AddHours(1 + evaluator));
                    judged.Add(one);
                }
            }

            db.AddRange(judged);
            await db.SaveChangesAsync(cancel);
            await CloseCalibration.CloseAsync(db, row, judged, openedAt.AddDays(1), cancel);
            await db.SaveChangesAsync(cancel);
        }

        private DateTimeOffset Instant(DateOnly day) => new DateTimeOffset(day, new TimeOnly(9, 0), kept.Zone).ToUniversalTime();

        private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
    }
}
