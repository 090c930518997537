extension TypeChecker {
  /// Makes two terms the same type, or reports that they cannot be.
  @discardableResult
  mutating func unify(_ left: Term, _ right: Term, _ place: Place, _ problem: TypeProblem) -> Bool {
    let left = forest.resolve(left)
    let right = forest.resolve(right)
    if left == right { return true }
    if let variable = left.variableIndex {
      bind(variable, to: right)
    } else if let variable = right.variableIndex {
      bind(variable, to: left)
    } else if left != .error, right != .error {
      report(problem, place)
      return false
    }
    return true
  }

  private mutating func bind(_ variable: Int, to term: Term) {
    let loser = forest.bind(variable, to: term)
    guard let waiting = watchers.removeValue(forKey: loser) else { return }
    if let other = forest.resolve(.variable(loser)).variableIndex {
      // The two may be told apart no longer, which can decide a condition between them too.
      watchers[other, default: []].append(contentsOf: waiting)
    }
    queue.append(contentsOf: waiting)
  }

  /// Adds a condition. If all its types are known it is decided at once, else it waits.
  mutating func add(
    _ condition: Pending.Condition, _ left: Term, _ right: Term, _ place: Place, _ problem: TypeProblem
  ) {
    let pending = Pending(condition: condition, left: left, right: right, place: place, problem: problem)
    let left = forest.resolve(left)
    let right = forest.resolve(right)
    if left.variableIndex == nil, right.variableIndex == nil {
      decide(pending, left, right)
    } else {
      self.pending.append(pending)
    }
  }

  /// Whether there is something to decide at the end of a statement.
  var isUndecided: Bool { watchedCount < pending.count || !queue.isEmpty }

  /// Decides what the statements up to here decide, so that a later one that does not fit is the wrong one.
  mutating func endStatement() {
    for index in watchedCount..<pending.count {
      watch(index)
      queue.append(index)
    }
    watchedCount = pending.count
    drain()
  }

  /// Gives up what nothing has decided.
  mutating func settle() {
    for index in pending.indices where !pending[index].isSettled { giveUp(index) }
  }

  private mutating func watch(_ index: Int) {
    for term in [pending[index].left, pending[index].right] {
      if let variable = forest.resolve(term).variableIndex { watchers[variable, default: []].append(index) }
    }
  }

  private mutating func drain() {
    var next = 0
    while next < queue.count {
      let index = queue[next]
      next += 1
      if !pending[index].isSettled { look(at: index) }
    }
    queue.removeAll(keepingCapacity: true)
  }

  /// Decides a condition if enough is known by now.
  private mutating func look(at index: Int) {
    let left = forest.resolve(pending[index].left)
    let right = forest.resolve(pending[index].right)
    switch pending[index].condition {
    case .converts: lookAtConversion(index, left, right)
    case .hasMember(let symbol): lookAtMember(index, left, symbol)
    case .isDeclared:
      pending[index].isSettled = true
      unify(left, right, pending[index].place, pending[index].problem)
    case .adds, .counts:
      if left.variableIndex == nil { decide(index, left, right) }
    }
  }

  private mutating func lookAtConversion(_ index: Int, _ left: Term, _ right: Term) {
    switch (left.variableIndex, right.variableIndex) {
    case (nil, nil): decide(index, left, right)
    case (let variable?, nil):
      guard right != .any else { return }
      pending[index].isSettled = true
      bind(variable, to: right)
    case (nil, let variable?):
      pending[index].isSettled = true
      bind(variable, to: left)
    case (_?, _?):
      pending[index].isSettled = true
      unify(left, right, pending[index].place, pending[index].problem)
    }
  }

  private mutating func lookAtMember(_ index: Int, _ left: Term, _ symbol: Symbol) {
    if left.variableIndex == nil { return decide(index, left, .error) }
    guard case .one(let owner) = script.declarations.owner(ofCase: symbol), let variable = left.variableIndex
    else { return }
    bind(variable, to: .enumeration(owner))
    decide(index, .enumeration(owner), .error)
  }

  /// Decides a condition that waited, now that its types are known.
  private mutating func decide(_ index: Int, _ left: Term, _ right: Term) {
    pending[index].isSettled = true
    decide(pending[index], left, right)
  }

  private mutating func decide(_ pending: Pending, _ left: Term, _ right: Term) {
    if left == .error { return }
    let holds: Bool
    switch pending.condition {
    case .converts: holds = converts(left, right) || isTaken(left, by: pending, as: right)
    case .adds: holds = left == .number || left == .string
    case .counts: holds = left == .number
    case .isDeclared: holds = left == right
    case .hasMember(let symbol):
      let value = left.enumIndex.flatMap { script.declarations.enums[$0].value(of: symbol) }
      if let value { settleMember(pending.place, value) }
      holds = value != nil
    }
    if !holds { report(pending.problem, pending.place) }
  }

  /// Whether values of a type can be given where another is wanted: enums as their raw values, anything as Any.
  private func converts(_ left: Term, _ right: Term) -> Bool {
    if left == right || right == .any || right == .error { return true }
    guard let index = left.enumIndex else { return false }
    return right == (script.declarations.enums[index].isString ? .string : .number)
  }

  /// Whether a function that nobody has declared was given one enum, and is now given another of the same kind.
  private func isTaken(_ left: Term, by pending: Pending, as right: Term) -> Bool {
    guard case .argument = pending.problem, pending.right.variableIndex != nil,
      let given = left.enumIndex, let known = right.enumIndex
    else { return false }
    let enums = script.declarations.enums
    return enums[given].isString == enums[known].isString
  }

  /// Reports a condition that nothing has decided. What is merely open is reported as that.
  private mutating func giveUp(_ index: Int) {
    guard case .hasMember(let symbol) = pending[index].condition else { return }
    let isKnown = script.declarations.owner(ofCase: symbol) != nil
    let name = script.symbols.name(of: symbol)
    report(isKnown ? .ambiguousShortMember(name) : .unknownShortMember(name), pending[index].place)
    if let variable = forest.resolve(pending[index].left).variableIndex { bind(variable, to: .error) }
  }
}
