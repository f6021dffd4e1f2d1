using Shouwen.Engines.Arena;

namespace Shouwen.App.Arena.Games;

/// <summary>A game in a list. Phase and round are where its clock was kept last.</summary>
public sealed record GameCard(Guid Id, string Code, string Name, string Scenario, GameState State, GamePhase Phase, int Round, int Players, DateTimeOffset CreatedAt, string By, bool IsSolo);

/// <param name="Seed">As text: it is larger than a browser's numbers.</param>
/// <param name="Minutes">Length of a round; null is the scenario's own.</param>
/// <param name="IsPlayable">False where the scenario's rules are no longer those that it began with.</param>
public sealed record GameForm(GameCard Card, IReadOnlyList<PlayerCard> Players, IReadOnlyList<SeatCard> Seats, int Speed, int? Minutes, bool SeatsDealt, string Seed, IReadOnlyList<string> Trainers, bool IsPlayable);

/// <param name="Wants">The role they asked for.</param>
/// <param name="IsHere">On a line now.</param>
public sealed record PlayerCard(Guid Id, string Name, Role? Wants, int? Seat, bool IsHere, DateTimeOffset JoinedAt);

/// <param name="Place">Which of the scenario's places, from 0.</param>
/// <param name="Player">Whose it is; null is a bot's.</param>
public sealed record SeatCard(int Seat, Role Role, int? Place, bool IsActive, bool IsBot, Guid? Player);
