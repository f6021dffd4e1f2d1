using Shouwen.App.Arena.Games;
using Shouwen.Engines.Arena;

namespace Shouwen.App.Arena.Rooms;

/// <summary>A view in small parts with a key each, of which only those that differ are sent.</summary>
internal sealed class Pieces
{
    private readonly Dictionary<string, Piece> wall = [];
    private readonly Dictionary<string, Piece> shared = [];
    private readonly Game game;
    private readonly Seating seating;
    private readonly DateTimeOffset now;
    private readonly IReadOnlyList<SeatView> seats;
    private readonly bool isSolo;

    /// <summary>What all have in common is written once.</summary>
    public Pieces(ArenaGame row, Game game, Seating seating, bool isRunning, DateTimeOffset now)
    {
        (this.game, this.seating, this.now, isSolo) = (game, seating, now, row.IsSolo);
        var seen = WallOf.Game(game);
        wall["game"] = Piece.Of(new { game.Phase, game.Round, Rounds = game.Board.Scenario.Rounds.Count, Parts = PartsOf(game.Agreed), row.Code, row.Name, seen.Agreement.IsSigned, row.IsSolo });
        wall["clock"] = Piece.Of(new { game.Now, End = ViewOf.ClockOf(game).End, row.Speed, IsRunning = isRunning });
        wall["score"] = Piece.Of(seen.Score);
        foreach (var place in seen.Places) wall[$"place:{place.Place}"] = Piece.Of(new { place.Moved, place.Held, place.Cancelled, place.Blocked, place.Next });
        shared["agreement"] = Piece.Of(new { seen.Agreement.Limits, seen.Agreement.Shares, seen.Agreement.Priorities });
        if (game.Agreed.HasFlag(Parts.Prediction)) shared["foreseen"] = Piece.Of(Enumerable.Range(0, game.Board.Services).Where(game.IsForeseen));
        shared["results"] = Piece.Of(game.RoundsOver.ToArray());
        seats = ViewOf.Trainer(game).Seats;
        shared["people"] = Piece.Of(seats.Select(PersonOf));
        Outages = Piece.Of(seen.Outages);
    }

    private Piece Outages { get; }

    public Dictionary<string, Piece> ForScreen() => new(wall) { ["outages"] = Outages, ["results"] = shared["results"], ["players"] = Piece.Of(seating.Players.OrderBy(one => one.Seat ?? int.MaxValue).Select(PlayerOf)) };

    public Dictionary<string, Piece> ForTrainer()
    {
        var pieces = ForSeat(Command.Trainer);
        var services = game.Board.Scenario.Services;
        pieces["tray"] = Piece.Of(new { Services = services.Select(one => new { one.Code, Causes = game.Board.Scenario.Faults.First(faults => faults.Service == one.Code).Causes.Select(cause => cause.Code) }) });
        pieces["decay"] = Piece.Of(game.DecayNow);
        foreach (var player in seating.Players) pieces[$"player:{player.Id}"] = Piece.Of(new { player.Id, player.Name, player.Wants, player.Seat, IsHere = player.IsHere(now) });
        return pieces;
    }

    /// <summary>Of somebody who has no seat yet: the wall, and who is there.</summary>
    public Dictionary<string, Piece> ForWaiting() => new(wall.Concat(shared)) { ["me"] = Piece.Of(new { Seat = (int?)null, Role = (Role?)null, Place = (int?)null, IsBusy = false, Until = 0, Case = -1, Allowed = Array.Empty<CommandKind>() }) };

    public Dictionary<string, Piece> ForSeat(int seat)
    {
        var view = ViewOf.Seat(game, seat);
        var pieces = new Dictionary<string, Piece>(wall.Concat(shared));
        foreach (var fault in view.Faults) pieces[$"fault:{fault.Fault}"] = Piece.Of(FaultOf(fault));
        foreach (var one in view.Cases) pieces[$"case:{one.Case}"] = Piece.Of(CaseOf(one));
        foreach (var one in view.Seats) pieces[$"seat:{one.Seat}"] = Piece.Of(SeatOf(one));
        if (view.Articles.Count > 0) pieces["articles"] = Piece.Of(view.Articles.Select(one => new { one.Service, one.Cause, Name = NameOf(one.Service, one.Cause), one.Solution }));
        if (view.Money is { } money) pieces["money"] = Piece.Of(money);
        if (view.Role is Role.Trainer or Role.Director) pieces["outages"] = Outages;
        var own = seat >= 0 ? view.Seats.First(one => one.Seat == seat) : null;
        pieces["me"] = Piece.Of(new { Seat = seat >= 0 ? seat : (int?)null, Role = (Role?)view.Role, Place = own?.Place is >= 0 and var place ? place : (int?)null, IsBusy = own?.IsBusy ?? false, Until = own?.Until ?? 0, Case = own?.Case ?? -1, Allowed = Allowed.Now(game, seat) });
        if (isSolo && Coach.Of(game, seat) is { } hint) pieces["hint"] = HintOf(hint, view);
        return pieces;
    }

    /// <summary>For the one who plays alone: a command that would be done as it stands. A report's form is read off what the seat sees.</summary>
    private static Piece HintOf(in CoachHint hint, ArenaView view)
    {
        var (order, form) = (hint.Do, 0L);
        if (order.Kind == CommandKind.Report) form = view.Faults.First(one => one.Fault == order.Target).Form;
        return Piece.Of(new { order.Kind, order.Target, order.A, order.B, Form = $"{form}", hint.Why });
    }

    private object PersonOf(SeatView one) => new { one.Seat, one.Role, Place = PlaceOf(one), seating.At(one.Seat)?.Name, one.IsBot, IsHere = IsHere(one.Seat), one.IsActive };

    /// <summary>Of somebody who came in, with a seat or not yet.</summary>
    private object PlayerOf(PlayerInRoom one) => new { one.Name, Role = one.Seat is { } seat ? seats[seat].Role : (Role?)null, Place = one.Seat is { } at ? PlaceOf(seats[at]) : null, IsHere = one.IsHere(now) };

    private object SeatOf(SeatView one) => new { one.Seat, one.Role, Place = PlaceOf(one), one.IsBot, one.IsActive, one.IsStandby, one.IsBusy, one.Case, one.Until, seating.At(one.Seat)?.Name, IsHere = IsHere(one.Seat) };

    private static object FaultOf(FaultView one) => new { one.Fault, one.At, one.Service, one.Places, one.Symptom, Form = $"{one.Form}", one.IsDown, one.IsOver, one.IsMirrored, one.DownAt, one.Cause };

    private object CaseOf(CaseView one) => new
    {
        one.Case,
        one.Fault,
        one.Service,
        one.Reporter,
        one.Stage,
        one.Holder,
        one.Helper,
        one.Priority,
        Form = $"{one.Form}",
        one.Missing,
        one.Tests,
        one.Cause,
        CauseName = one.Cause is null ? null : NameOf(one.Service, one.Cause),
        one.Solution,
        one.Proposed,
        one.Tries,
        one.IsAsked,
        one.SolvedBy,
        one.ReportedAt,
        one.NotBefore,
        one.LinkedTo,
        one.IsRight,
        one.Rejected,
        one.Declined,
    };

    private Phrase NameOf(string service, string cause) => game.Board.Scenario.Faults.First(one => one.Service == service).Causes.First(one => one.Code == cause).Name;

    private bool IsHere(int seat) => seating.At(seat)?.IsHere(now) ?? false;

    private static int? PlaceOf(SeatView one) => one.Place >= 0 ? one.Place : null;

    private static IEnumerable<string> PartsOf(Parts parts) => Published.DesignFile.PartNames.Where(one => parts.HasFlag(one.Value)).Select(one => one.Key);
}
